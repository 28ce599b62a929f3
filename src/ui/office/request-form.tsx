"use client";

import { useState } from "react";
import type { RequestedItem } from "@/domain/dossier/inputs";
import type { CaseFile } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { Choice } from "@/ui/kit/choice";
import { describedBy, FieldError } from "@/ui/kit/field-frame";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { NoticeBox } from "@/ui/kit/notice-box";
import { type ErrorOf, useFormChecks } from "@/ui/kit/use-form-checks";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import { ReasonList } from "@/ui/office/reason-list";
import { reasonTemplates } from "@/ui/office/reason-templates";

type Props = {
  language: Language;
  formId: string;
  answerBy: string | null;
  file: Pick<CaseFile, "documents" | "requests">;
  onRequest: (items: RequestedItem[]) => void;
};

type Item = CaseFile["documents"][number];

function AskedDocument({
  language,
  document,
  errorOf,
}: {
  language: Language;
  document: Item;
  errorOf: ErrorOf;
}) {
  const t = translator(language, caseMessages);
  const isWanting =
    document.state === "rejected" || document.state === "missing" || document.state === "sign-later";
  const [asked, ask] = useState(isWanting);
  const id = `ask-${document.key}`;
  const why = `${id}-why`;
  const error = errorOf(why);
  return (
    <div className="border-b border-border py-1.5">
      <Choice
        type="checkbox"
        id={id}
        name="document"
        value={document.key}
        checked={asked}
        onChange={(event) => ask(event.target.checked)}
      >
        {document.name[language]}
      </Choice>
      {asked ? (
        <>
          <label className="o-hidden" htmlFor={why}>
            {t("whyAsked")}: {document.name[language]}
          </label>
          <FieldError id={why} language={language} error={error} className="mt-1 ml-8" />
          <input
            id={why}
            name={`why-${document.key}`}
            className={`o-input mt-1 ml-8 w-[calc(100%-2rem)] ${error ? "o-input--error" : ""}`}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy({ id: why, error })}
            list="why-templates"
            lang="sq"
            required
            minLength={3}
            maxLength={500}
            defaultValue={document.note ?? (isWanting ? reasonTemplates[0] : "")}
            placeholder={t("whyAsked")}
          />
        </>
      ) : null}
    </div>
  );
}

function itemsFrom(form: FormData, documents: readonly Item[]): RequestedItem[] {
  const wanted = new Set(form.getAll("document").map(String));
  const asked = documents
    .filter((document) => wanted.has(document.key))
    .map((document) => ({
      documentKey: document.key,
      name: document.name,
      why: formText(form, `why-${document.key}`),
    }));
  const question = formText(form, "question");
  if (question.length < 3) return asked;
  return [...asked, { documentKey: null, name: { sq: "Sqarim", en: "Explanation" }, why: question }];
}

/** What is missing, with its reason in plain words; what the request does to the clock stands before the button. */
export function RequestForm({ language, formId, answerBy, file, onRequest }: Props) {
  const t = translator(language, caseMessages);
  const { checked, errorOf } = useFormChecks(language);
  const nothing = (form: FormData): Record<string, string> =>
    itemsFrom(form, file.documents).length === 0 ? { question: t("askNothing") } : {};
  const submit = (form: FormData) => onRequest(itemsFrom(form, file.documents));
  return (
    <form id={formId} {...checked(submit, nothing)}>
      <ReasonList id="why-templates" />
      <fieldset className="mb-3">
        <legend className="o-field__label">{t("askDocuments")}</legend>
        {file.documents.map((document) => (
          <AskedDocument
            key={`${document.key}-${document.state}`}
            language={language}
            document={document}
            errorOf={errorOf}
          />
        ))}
      </fieldset>
      <LongTextInput
        id="question"
        language={language}
        label={t("askQuestion")}
        hint={t("askQuestionHint")}
        name="question"
        rows={2}
        maxLength={500}
        lang="sq"
        optional
        error={errorOf("question")}
      />
      <NoticeBox
        tone="wait"
        title={
          answerBy
            ? t("requestEffect", { date: formatDate(answerBy, language, "weekday") })
            : t("requestStops")
        }
      >
        <p>{t("requestTold")}</p>
        {file.requests.length > 0 ? (
          <p className="font-semibold">{t("requestAgain", { count: file.requests.length + 1 })}</p>
        ) : null}
      </NoticeBox>
    </form>
  );
}
