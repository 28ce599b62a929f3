"use client";

import { useState } from "react";
import type { AnswerConsultation } from "@/domain/routing/inputs-consultation";
import type { CaseOpinion } from "@/domain/routing/rules-case";
import { answerNames, answersOf } from "@/domain/routing/rules-consultation";
import { formatDate } from "@/lib/dates";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { caseMessages } from "@/ui/messages/case";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { SharedFiles } from "@/ui/office/shared-files";

type Props = {
  language: Language;
  formId: string;
  opinion: CaseOpinion;
  /** Who answers. */
  person: string;
  onAnswer: (answer: Omit<AnswerConsultation, "taskId">) => void;
};

/** Everything an answer takes on one page: the question, the shared files, the answer, and who signs it. */
export function AnswerForm({ language, formId, opinion, person, onAnswer }: Props) {
  const [t, c] = [translator(language, opinionMessages), translator(language, caseMessages)];
  const answers = answersOf(opinion.asked?.kind ?? "free");
  const [picked, pick] = useState(answers.length === 1 ? answers[0] : undefined);
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    if (picked) onAnswer({ outcome: picked, words: formText(form, "words") });
  };
  const needsWords = picked !== "positive";
  return (
    <form id={formId} {...checked(submit)}>
      <p className="text-caption text-text-2 first-letter:uppercase">
        {t("askedBy", {
          name: opinion.asked?.by ?? "",
          date: formatDate(opinion.asked?.askedOn ?? opinion.dueOn, language, "table"),
        })}{" "}
        · {c("untilDay", { date: formatDate(opinion.dueOn, language, "long") })}
      </p>
      <p className="mt-1 mb-3 font-semibold whitespace-pre-line">{opinion.question[language]}</p>
      <div className="mb-4">
        <p className="text-caption text-text-2">{t("sharedFiles")}</p>
        {opinion.asked && opinion.asked.files.length > 0 ? (
          <SharedFiles language={language} files={opinion.asked.files} />
        ) : (
          <p>{t("noSharedFiles")}</p>
        )}
      </div>
      {answers.length > 1 ? (
        <ChoiceInput
          id="answer"
          error={errorOf("answer")}
          language={language}
          label={t("answer")}
          name="outcome"
          required
          chosen={[]}
          options={answers.map((answer) => ({ value: answer, text: answerNames[answer][language] }))}
          onChoose={(value) => pick(answers.find((answer) => answer === value))}
        />
      ) : null}
      <LongTextInput
        id="answer-words"
        error={needsWords ? errorOf("answer-words") : undefined}
        language={language}
        label={answers.length > 1 ? t("answerWords") : t("answer")}
        hint={t("answerWordsHint")}
        name="words"
        rows={4}
        lang="sq"
        minLength={3}
        maxLength={4000}
        required={needsWords}
        optional={!needsWords}
      />
      <p>
        <span className="text-text-2">{t("answerAs")}: </span>
        {person}
      </p>
    </form>
  );
}
