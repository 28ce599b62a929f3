import type { QuestionStep } from "@/domain/intake/rules-journey";
import { describeAnswer } from "@/lib/form-answers-describe";
import type { Language } from "@/lib/text";
import type { SummaryRow } from "@/ui/kit/summary-list";

/** The items of a group, numbered, one below the other. */
function AnswerItems({ text }: { text: string }) {
  const items = text.split("\n").map((line, index) => `${index + 1}. ${line}`);
  return (
    <>
      {items.map((item) => (
        <p key={item}>{item}</p>
      ))}
    </>
  );
}

/** The answers of one page as rows of a summary; what does not apply is left out, what was left empty says so. */
export function answerRows(
  { question, answers }: QuestionStep,
  language: Language,
  changeHref: string,
): SummaryRow[] {
  return question.fields.flatMap((field) => {
    const answer = answers[field.key];
    if (answer === undefined && !field.optional) return [];
    const text = answer === undefined ? null : describeAnswer(field, answer, language);
    const value = text !== null && field.kind === "group" ? AnswerItems({ text }) : text;
    return [{ key: field.key, label: field.label[language], value, changeHref }];
  });
}
