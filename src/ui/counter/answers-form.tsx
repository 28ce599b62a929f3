"use client";

import { type FormEvent, useState } from "react";
import type { Form } from "@/lib/form";
import { fromFormData, toFormValues } from "@/lib/form-answers-data";
import type { Language } from "@/lib/text";
import { QuestionFields } from "@/ui/kit/question-fields";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  form: Form;
  raw: Record<string, unknown>;
  errors: Record<string, string>;
  units: readonly string[];
  onRaw: (raw: Record<string, unknown>) => void;
};

function readForm(
  form: Form,
  element: HTMLFormElement,
  submitter?: HTMLElement | null,
): Record<string, unknown> {
  const data = new FormData(element);
  const read = form.questions.flatMap((question) => Object.entries(fromFormData(question, data)));
  const raw: Record<string, unknown> = Object.fromEntries(read);
  if (!(submitter instanceof HTMLButtonElement)) return raw;
  const [key = "", place] = submitter.value.split(".");
  const sent = raw[key];
  const rows: unknown[] = Array.isArray(sent) ? Array.from<unknown>(sent) : [];
  if (submitter.name === "item.add") rows.push({});
  if (submitter.name === "item.remove") rows.splice(Number(place), 1);
  return { ...raw, [key]: rows };
}

/** The questions of the procedure, folded away: the counter may answer them, the office or the citizen can later. */
export function AnswersForm({ language, form, raw, errors, units, onRaw }: Props) {
  const t = translator(language, counterMessages);
  const [version, setVersion] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const state = {
    language,
    values: toFormValues(form, raw),
    errors,
    units: units.map((unit) => ({ value: unit, text: unit })),
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!submitter) return;
    onRaw(readForm(form, event.currentTarget, submitter));
    setVersion(version + 1);
  };
  return (
    <details
      className="mb-3 rounded border border-border px-3 py-1.5"
      open={isOpen || Object.keys(errors).length > 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="font-semibold">{t("answers")}</summary>
      <p className="mb-3 text-text-2">{t("answersHint")}</p>
      <form
        key={version}
        noValidate
        onInput={(event) => onRaw(readForm(form, event.currentTarget))}
        onSubmit={onSubmit}
      >
        {form.questions.map((question) => (
          <fieldset key={question.id} className="mb-2 border-t border-border pt-2">
            <legend className="font-semibold">{question.title[language]}</legend>
            <QuestionFields fields={question.fields} state={state} />
          </fieldset>
        ))}
      </form>
    </details>
  );
}
