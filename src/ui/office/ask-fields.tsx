"use client";

import { type ReactNode, useState } from "react";
import type { AskCases } from "@/domain/routing/inputs-consultation";
import type { CaseAsking } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import { formText } from "@/lib/form-text";
import { newId } from "@/lib/ids";
import type { Language } from "@/lib/text";
import { Choice } from "@/ui/kit/choice";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { NoticeBox } from "@/ui/kit/notice-box";
import { SelectInput } from "@/ui/kit/select-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { AskBodies, bodiesFrom } from "@/ui/office/ask-bodies";

/** Long enough to read the papers, short enough for most cases. */
const USUAL_DAYS = 3;

/** A question and whom it is put to, without the steps it comes from. */
export type Asked = Omit<AskCases, "taskIds" | "reads">;

function askedFrom(form: FormData, id: string): Asked {
  return {
    id,
    question: formText(form, "question"),
    kind: formText(form, "kind") === "free" ? "free" : "yes-no",
    days: Number(formText(form, "days")),
    silence: formText(form, "silence") as Asked["silence"],
    visible: form.has("visible"),
    offices: form.getAll("office").map(String),
    bodies: bodiesFrom(form),
  };
}

/** What the answer may be, what no answer means, and who sees it. */
function AnswerFields({ language }: { language: Language }) {
  const t = translator(language, opinionMessages);
  return (
    <>
      <ChoiceInput
        id="ask-kind"
        language={language}
        label={t("kind")}
        name="kind"
        chosen={["yes-no"]}
        options={[
          { value: "yes-no", text: t("kindYesNo") },
          { value: "free", text: t("kindFree") },
        ]}
      />
      <ChoiceInput
        id="ask-silence"
        language={language}
        label={t("silence")}
        name="silence"
        chosen={["return"]}
        options={[
          { value: "return", text: t("silenceReturn") },
          { value: "ignore", text: t("silenceIgnore") },
          { value: "positive", text: t("silencePositive") },
        ]}
      />
      <div className="mb-3">
        <Choice type="checkbox" id="ask-visible" name="visible">
          {t("visible")}
        </Choice>
      </div>
    </>
  );
}

function DaysInput({
  language,
  days,
  error,
  onDays,
}: Pick<CaseAsking, "days"> & {
  language: Language;
  error: string | undefined;
  onDays?: (days: number) => void;
}) {
  const t = translator(language, opinionMessages);
  const words = ({ days: count, dueOn }: CaseAsking["days"][number]) =>
    t("dueChoice", { days: count, date: formatDate(dueOn, language, "table") });
  return (
    <SelectInput
      id="ask-days"
      error={error}
      language={language}
      label={t("due")}
      hint={t("dueHint")}
      name="days"
      required
      defaultValue={usualDays(days)}
      onChange={onDays && (({ target }) => onDays(Number(target.value)))}
      options={days.map((each) => ({ value: String(each.days), text: words(each) }))}
    />
  );
}

/** The time a form proposes. */
export const usualDays = (days: CaseAsking["days"]) => days.findLast((each) => each.days <= USUAL_DAYS)?.days;

type Props = {
  language: Language;
  formId: string;
  asking: CaseAsking;
  /** What stands above the question, such as the cases it is about. */
  above?: ReactNode;
  /** Who may read which documents. */
  sharing: ReactNode;
  /** What asking does to the step and to the clock; it stands before the button. */
  effect: string;
  onDays?: (days: number) => void;
  onAsk: (asked: Asked, form: FormData) => void;
};

/** One question to several at the same time; its identifier is made once, so that sending it twice asks once. */
export function AskFields({ language, formId, asking, above, sharing, effect, onDays, onAsk }: Props) {
  const t = translator(language, opinionMessages);
  const { checked, errorOf } = useFormChecks(language);
  const [id] = useState(newId);
  const nobody = (form: FormData): Record<string, string> => {
    const { offices, bodies } = askedFrom(form, id);
    return offices.length + bodies.length === 0 ? { "ask-offices": t("nobodyChosen") } : {};
  };
  const submit = (form: FormData) => onAsk(askedFrom(form, id), form);
  return (
    <form id={formId} {...checked(submit, nobody)}>
      {above}
      <LongTextInput
        id="ask-question"
        error={errorOf("ask-question")}
        language={language}
        label={t("question")}
        hint={t("questionHint")}
        name="question"
        rows={3}
        lang="sq"
        required
        minLength={10}
        maxLength={2000}
      />
      <ChoiceInput
        id="ask-offices"
        language={language}
        label={t("offices")}
        name="office"
        multiple
        chosen={[]}
        options={asking.offices.map((office) => ({ value: office.id, text: office.name[language] }))}
        error={errorOf("ask-offices")}
        className="grid gap-x-4 sm:grid-cols-2"
      />
      <AskBodies language={language} errorOf={errorOf} />
      {sharing}
      <DaysInput language={language} days={asking.days} error={errorOf("ask-days")} onDays={onDays} />
      <AnswerFields language={language} />
      <NoticeBox tone="wait" title={effect} />
    </form>
  );
}
