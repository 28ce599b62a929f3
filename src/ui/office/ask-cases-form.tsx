"use client";

import { useState } from "react";
import type { AskCases } from "@/domain/routing/inputs-consultation";
import type { AskableStep, Askings } from "@/domain/routing/rules-asking";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import type { Language } from "@/lib/text";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { NoticeBox } from "@/ui/kit/notice-box";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { AskFields, usualDays } from "@/ui/office/ask-fields";
import { CaseLines } from "@/ui/office/case-lines";

type Props = {
  language: Language;
  formId: string;
  rows: readonly InboxRow[];
  askings: Askings;
  onAsk: (input: AskCases) => void;
};

/** The same question from the steps of several cases; those that cannot ask it say so before it is sent. */
export function AskCasesForm({ language, formId, rows, askings, onAsk }: Props) {
  const t = translator(language, opinionMessages);
  const [days, setDays] = useState(usualDays(askings.days) ?? 0);
  if (askings.days.length === 0) return <NoticeBox tone="warn" title={t("noneCanAsk")} />;
  const whyNot = ({ refusal, days: most }: AskableStep) =>
    refusal?.[language] ?? (most < days ? t("deadlineBefore") : null);
  const lines = rows.map((row) => {
    const step = askings.steps.find(({ taskId }) => taskId === row.taskId);
    const why = step && whyNot(step);
    return { row, tone: "warn" as const, words: why ? t("cannotAsk", { why }) : null };
  });
  return (
    <AskFields
      language={language}
      formId={formId}
      asking={askings}
      above={<CaseLines language={language} label={t("casesChosen")} lines={lines} />}
      sharing={
        <ChoiceInput
          id="ask-reads"
          language={language}
          label={t("sharing")}
          name="reads"
          multiple
          chosen={["offices"]}
          options={[
            { value: "offices", text: t("readsOffices") },
            { value: "bodies", text: t("readsBodies") },
          ]}
        />
      }
      effect={t("askCasesEffect")}
      onDays={setDays}
      onAsk={(asked, form) => {
        const reads = form.getAll("reads");
        onAsk({
          ...asked,
          taskIds: rows.map(({ taskId }) => taskId),
          reads: { offices: reads.includes("offices"), bodies: reads.includes("bodies") },
        });
      }}
    />
  );
}
