"use client";

import { type FormEvent, useState } from "react";
import type { AskConsultations } from "@/domain/routing/inputs-consultation";
import type { CaseAsking, CaseFile } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import { formText } from "@/lib/form-text";
import { newId } from "@/lib/ids";
import type { Language } from "@/lib/text";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { NoticeBox } from "@/ui/kit/notice-box";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { AskBodies, bodiesFrom } from "@/ui/work/ask-bodies";
import { AskSharing } from "@/ui/work/ask-sharing";

/** Long enough to read the papers, short enough for most cases. */
const USUAL_DAYS = 3;

type Question = Omit<AskConsultations, "taskId">;
type Props = {
  language: Language;
  formId: string;
  asking: CaseAsking;
  file: Pick<CaseFile, "documents" | "otherFiles">;
  onAsk: (question: Question) => void;
};

function questionFrom(form: FormData, id: string): Question {
  const files = (name: string) => form.getAll(name).map(String);
  return {
    id,
    question: formText(form, "question"),
    kind: formText(form, "kind") === "free" ? "free" : "yes-no",
    days: Number(formText(form, "days")),
    silence: formText(form, "silence") as Question["silence"],
    visible: form.has("visible"),
    offices: files("office").map((officeId) => ({ officeId, files: files("inside") })),
    bodies: bodiesFrom(form).map((body) => ({ ...body, files: files("outside") })),
  };
}

function Offices({ language, offices }: Pick<CaseAsking, "offices"> & { language: Language }) {
  const t = translator(language, opinionMessages);
  return (
    <fieldset className="o-field">
      <legend className="o-field__label">{t("offices")}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {offices.map(({ id, name }) => (
          <div className="o-choice" key={id}>
            <input className="o-choice__input" type="checkbox" id={`office-${id}`} name="office" value={id} />
            <label className="o-choice__label" htmlFor={`office-${id}`}>
              {name[language]}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function DaysInput({ language, days }: Pick<CaseAsking, "days"> & { language: Language }) {
  const t = translator(language, opinionMessages);
  const usual = days.findLast((each) => each.days <= USUAL_DAYS);
  return (
    <div className="o-field">
      <label className="o-field__label" htmlFor="ask-days">
        {t("due")}
      </label>
      <p className="o-field__hint" id="ask-days-hint">
        {t("dueHint")}
      </p>
      <select
        id="ask-days"
        name="days"
        className="o-input"
        defaultValue={usual?.days}
        aria-describedby="ask-days-hint"
      >
        {days.map((each) => (
          <option key={each.days} value={each.days}>
            {t("dueChoice", { days: each.days, date: formatDate(each.dueOn, language, "weekday") })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One question to several at the same time; what asking does to the step and to the clock stands before the button. */
export function AskForm({ language, formId, asking, file, onAsk }: Props) {
  const t = translator(language, opinionMessages);
  const [empty, setEmpty] = useState(false);
  const [id] = useState(newId);
  if (asking.days.length === 0) return <NoticeBox tone="warn" title={t("noDays")} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const question = questionFrom(new FormData(event.currentTarget), id);
    const isNobody = question.offices.length + question.bodies.length === 0;
    setEmpty(isNobody);
    if (isNobody) document.getElementById(`office-${asking.offices[0]?.id}`)?.focus();
    else onAsk(question);
  };
  return (
    <form id={formId} onSubmit={submit}>
      <LongTextInput
        id="ask-question"
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
      {empty ? <NoticeBox tone="bad" title={t("nobodyChosen")} role="alert" /> : null}
      <Offices language={language} offices={asking.offices} />
      <AskBodies language={language} />
      <AskSharing language={language} file={file} />
      <DaysInput language={language} days={asking.days} />
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
      <div className="o-choice mb-3">
        <input className="o-choice__input" type="checkbox" id="ask-visible" name="visible" />
        <label className="o-choice__label" htmlFor="ask-visible">
          {t("visible")}
        </label>
      </div>
      <NoticeBox tone="wait" title={t("askEffect")} />
    </form>
  );
}
