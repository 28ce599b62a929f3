"use client";

import { useState } from "react";
import type { CaseAction } from "@/domain/routing/rules-actions";
import type { CaseFile } from "@/domain/routing/rules-case";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { NoticeBox } from "@/ui/kit/notice-box";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import { RecordInputs, readRecord } from "@/ui/office/record-inputs";

type Completing = Extract<CaseAction, { kind: "complete" }>;
export type Completion = { outcome: string; reasons: string | null; record: Record<string, string | number> };

type Props = {
  language: Language;
  formId: string;
  action: Completing;
  file: Pick<CaseFile, "register" | "service" | "applicantName" | "today">;
  onComplete: (completion: Completion) => void;
};

/** What the choice brings about, in words: only acts that decide or issue have an effect outside the office. */
function Effect({
  language,
  action,
  chosen,
}: {
  language: Language;
  action: Completing;
  chosen: Completing["outcomes"][number] | undefined;
}) {
  const t = translator(language, caseMessages);
  if (!chosen) return null;
  if (chosen.decides) {
    return (
      <NoticeBox
        tone={chosen.decides === "refused" ? "warn" : "info"}
        title={t(chosen.decides === "refused" ? "effectRefuses" : "effectApproves")}
      >
        <p>{t(action.issues ? "effectIssues" : "effectTold")}</p>
      </NoticeBox>
    );
  }
  return chosen.tone === "negative" ? <NoticeBox tone="warn" title={t("effectNegative")} /> : null;
}

/** Doing one's step: the outcome first, then what it asks to be written. */
export function CompleteForm({ language, formId, action, file, onComplete }: Props) {
  const t = translator(language, caseMessages);
  const only = action.outcomes.length === 1 ? action.outcomes[0] : undefined;
  const [picked, pick] = useState(only?.id ?? "");
  const chosen = action.outcomes.find((outcome) => outcome.id === picked);
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    const reasons = formText(form, "reasons");
    onComplete({ outcome: picked, reasons: reasons || null, record: readRecord(form, action.fields) });
  };
  return (
    <form id={formId} {...checked(submit)}>
      <dl className="mb-3 rounded bg-surface p-3">
        <dt className="font-mono text-caption font-semibold">{file.register}</dt>
        <dd>
          {file.service[language]} – <span className="font-semibold">{file.applicantName}</span>
        </dd>
      </dl>
      {action.question ? <p className="mb-3 font-semibold">{action.question[language]}</p> : null}
      <ChoiceInput
        id="outcome"
        error={errorOf("outcome")}
        language={language}
        label={t("outcome")}
        name="outcome"
        required
        chosen={[picked]}
        options={action.outcomes.map(({ id, name }) => ({ value: id, text: name[language] }))}
        onChoose={pick}
      />
      <RecordInputs language={language} fields={action.fields} today={file.today} errorOf={errorOf} />
      {chosen && chosen.reasons !== "none" ? (
        <LongTextInput
          id="reasons"
          error={chosen.reasons === "required" ? errorOf("reasons") : undefined}
          language={language}
          label={t("reasoning")}
          hint={chosen.reasons === "required" ? t("reasonsHint") : undefined}
          name="reasons"
          rows={4}
          minLength={chosen.reasons === "required" ? 10 : undefined}
          maxLength={4000}
          required={chosen.reasons === "required"}
          optional={chosen.reasons === "optional"}
        />
      ) : null}
      <Effect language={language} action={action} chosen={chosen} />
    </form>
  );
}
