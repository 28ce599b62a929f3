"use client";

import { type FormEvent, useState } from "react";
import type { RequestedItem } from "@/domain/dossier/inputs";
import type { CaseFile } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { Choice } from "@/ui/kit/choice";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { NoticeBox } from "@/ui/kit/notice-box";
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

function AskedDocument({ language, document }: { language: Language; document: Item }) {
  const t = translator(language, caseMessages);
  const isWanting =
    document.state === "rejected" || document.state === "missing" || document.state === "sign-later";
  const [asked, ask] = useState(isWanting);
  const id = `ask-${document.key}`;
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
          <label className="o-hidden" htmlFor={`${id}-why`}>
            {t("whyAsked")}: {document.name[language]}
          </label>
          <input
            id={`${id}-why`}
            name={`why-${document.key}`}
            className="o-input mt-1 ml-8 w-[calc(100%-2rem)]"
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
  const [empty, setEmpty] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const items = itemsFrom(new FormData(event.currentTarget), file.documents);
    setEmpty(items.length === 0);
    if (items.length > 0) onRequest(items);
  };
  return (
    <form id={formId} onSubmit={submit}>
      <ReasonList id="why-templates" />
      <fieldset className="mb-3">
        <legend className="o-field__label">{t("askDocuments")}</legend>
        {file.documents.map((document) => (
          <AskedDocument key={`${document.key}-${document.state}`} language={language} document={document} />
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
        error={empty ? t("askNothing") : undefined}
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
