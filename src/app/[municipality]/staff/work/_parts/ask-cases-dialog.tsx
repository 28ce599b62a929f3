"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import type { Language } from "@/lib/text";
import { errorWords, useApi } from "@/server/trpc/client";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FailedAct } from "@/ui/kit/failed-act";
import { NoticeBox } from "@/ui/kit/notice-box";
import { Skeleton } from "@/ui/kit/skeleton";
import { opinionMessages } from "@/ui/messages/opinion";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { AskCasesForm } from "@/ui/office/ask-cases-form";
import { CaseLines } from "@/ui/office/case-lines";

type Props = {
  language: Language;
  rows: readonly InboxRow[];
  onClose: () => void;
  /** Told once something was sent, whatever came of it. */
  onAsked: () => void;
};

/** What came of each case, in the order they were chosen. */
function Outcome({ language, rows, cases }: Pick<Props, "language" | "rows"> & { cases: AskedCases }) {
  const t = translator(language, opinionMessages);
  const asked = cases.filter(({ refusal }) => refusal === null).length;
  const lines = rows.map((row) => {
    const { refusal = null, asked: count = 0 } = cases.find(({ taskId }) => taskId === row.taskId) ?? {};
    return refusal
      ? { row, tone: "warn" as const, words: t("notAsked", { why: refusal[language] }) }
      : { row, tone: "ok" as const, words: t("askedHere", { count }) };
  });
  return (
    <>
      <NoticeBox
        tone={asked === cases.length ? "ok" : "warn"}
        title={t("casesAsked", { asked: String(asked), all: String(cases.length) })}
        role="status"
      />
      <CaseLines language={language} label={t("casesChosen")} lines={lines} />
    </>
  );
}

type AskedCases = NonNullable<ReturnType<typeof useAskCases>["ask"]["data"]>["cases"];

/** What the form offers, read once while it is open, and the one act of it. */
function useAskCases(rows: readonly InboxRow[], onAsked: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  const askings = useQuery(
    api.work.askings.queryOptions(
      { taskIds: rows.map(({ taskId }) => taskId) },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false },
    ),
  );
  const ask = useMutation(
    api.work.askCases.mutationOptions({
      onSuccess: async () => {
        onAsked();
        await queries.invalidateQueries(api.work.inbox.pathFilter());
      },
    }),
  );
  return { askings, ask };
}

/** The same question from the steps of several cases, and then what came of each. */
export function AskCasesDialog({ language, rows: chosen, onClose, onAsked }: Props) {
  const formId = useId();
  const [t, s] = [translator(language, opinionMessages), translator(language, systemMessages)];
  // The list behind is read again while this is open; what was chosen stays what it was.
  const [rows] = useState(chosen);
  const { askings, ask } = useAskCases(rows, onAsked);
  const error = ask.error ?? askings.error;
  const cases = ask.data?.cases;
  const actions = cases ? (
    <Button type="button" onClick={onClose}>
      {s("close")}
    </Button>
  ) : (
    <>
      {askings.data && askings.data.days.length > 0 ? (
        <Button form={formId} disabled={ask.isPending}>
          {t("askCases")}
        </Button>
      ) : null}
      <Button type="button" variant="secondary" onClick={onClose}>
        {s("cancel")}
      </Button>
      <FailedAct words={error ? errorWords(error, language) : null} />
    </>
  );
  return (
    <Dialog
      language={language}
      open
      title={t("askCasesTitle", { count: rows.length })}
      onClose={onClose}
      actions={actions}
    >
      {askings.isPending ? <Skeleton language={language} what={t("askCases")} rows={6} /> : null}
      {cases ? <Outcome language={language} rows={rows} cases={cases} /> : null}
      {askings.data && !cases ? (
        <AskCasesForm
          language={language}
          formId={formId}
          rows={rows}
          askings={askings.data}
          onAsk={(input) => ask.mutate(input)}
        />
      ) : null}
    </Dialog>
  );
}
