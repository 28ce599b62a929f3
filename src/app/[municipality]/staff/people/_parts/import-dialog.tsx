"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OfficeName } from "@/domain/routing/rules-people";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { peopleMessages } from "@/ui/messages/people";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { ImportFields } from "@/ui/staff/import-fields";
import { ImportedPeople } from "@/ui/staff/imported-people";

type Props = { language: Language; offices: readonly OfficeName[]; onClose: () => void };

/** People from a file: checked line by line first, written only when all lines are right. */
export function ImportDialog({ language, offices, onClose }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const [t, s] = [translator(language, peopleMessages), translator(language, systemMessages)];
  const [text, setText] = useState("");
  const check = useMutation(api.people.checkImport.mutationOptions());
  const write = useMutation(
    api.people.import.mutationOptions({
      onSuccess: () => queries.invalidateQueries(api.people.list.pathFilter()),
    }),
  );
  const problems = write.data?.problems ?? check.data?.problems ?? [];
  const ready = check.data && problems.length === 0 ? check.data.people.length : 0;
  const added = write.data?.added ?? [];
  const error = write.error ?? check.error;
  const retype = (words: string) => {
    setText(words);
    check.reset();
    write.reset();
  };
  const isBusy = check.isPending || write.isPending;
  const actions = (
    <>
      {added.length > 0 ? null : (
        <Button
          type="button"
          disabled={isBusy || text.trim() === ""}
          onClick={() => (ready > 0 ? write.mutate({ text }) : check.mutate({ text }))}
        >
          {ready > 0 ? t("importAct", { count: ready }) : t("importCheck")}
        </Button>
      )}
      <Button type="button" variant="secondary" onClick={onClose}>
        {s(added.length > 0 ? "close" : "cancel")}
      </Button>
      <div role="status" className="w-full font-semibold">
        {error ? <p className="text-bad">{errorWords(error, language)}</p> : null}
        {problems.length > 0 ? (
          <p className="text-bad">{t("importProblems", { count: problems.length })}</p>
        ) : null}
        {ready > 0 && added.length === 0 ? (
          <p className="text-ok">{t("importReady", { count: ready })}</p>
        ) : null}
      </div>
    </>
  );
  return (
    <Dialog language={language} open title={t("importTitle")} onClose={onClose} actions={actions}>
      {added.length > 0 ? (
        <ImportedPeople language={language} added={added} />
      ) : (
        <ImportFields language={language} offices={offices} text={text} problems={problems} onText={retype} />
      )}
    </Dialog>
  );
}
