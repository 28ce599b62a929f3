"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { spreadEvenly } from "@/domain/routing/rules-spread";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { Skeleton } from "@/ui/kit/skeleton";
import { absenceMessages } from "@/ui/messages/absence";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { SpreadForm } from "@/ui/work/spread-form";

type Props = {
  language: Language;
  person: { staffId: string; name: string };
  onClose: () => void;
  onDone: (given: number) => void;
};

/** One person's open steps with the colleague each goes to, before any of them does. */
export function SpreadDialog({ language, person, onClose, onDone }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const formId = useId();
  const [t, s] = [translator(language, absenceMessages), translator(language, systemMessages)];
  const [chosen, setChosen] = useState<number | null>(null);
  // What is shown is what will happen: it is not read again while the head looks at it.
  const spread = useQuery(
    api.work.spread.queryOptions(
      { staffId: person.staffId },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false },
    ),
  );
  const give = useMutation(
    api.work.giveEach.mutationOptions({
      onSuccess: async ({ given }) => {
        onDone(given);
        await queries.invalidateQueries();
      },
    }),
  );
  const all = spread.data
    ? [...spreadEvenly(spread.data.rows, spread.data.takers).values()].filter((to) => to !== null).length
    : 0;
  const count = chosen ?? all;
  const error = give.error ?? spread.error;
  const actions = (
    <>
      <Button form={formId} disabled={count === 0 || give.isPending}>
        {t("spreadAct", { count })}
      </Button>
      <Button type="button" variant="secondary" onClick={onClose}>
        {s("cancel")}
      </Button>
      {error ? <p className="w-full font-semibold text-bad">{errorWords(error, language)}</p> : null}
    </>
  );
  return (
    <Dialog
      language={language}
      open
      title={t("spreadTitle", { name: person.name })}
      onClose={onClose}
      actions={actions}
    >
      {spread.isPending ? <Skeleton language={language} what={t("spread")} rows={5} /> : null}
      {spread.data ? (
        <SpreadForm
          language={language}
          formId={formId}
          spread={spread.data}
          onCount={setChosen}
          onSpread={(given, reasons) =>
            give.mutate({ given: given.map((each) => ({ ...each, from: person.staffId })), reasons })
          }
        />
      ) : null}
    </Dialog>
  );
}
