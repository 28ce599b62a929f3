import type { ReactNode } from "react";
import type { Question } from "@/lib/form";
import { Button } from "@/ui/kit/button";
import { Details } from "@/ui/kit/details";
import type { FormState } from "@/ui/kit/form-state";
import { QuestionFields } from "@/ui/kit/question-fields";
import { intakeMessages } from "@/ui/messages/intake";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** One question with its fields, sent as a plain form. */
export function QuestionForm({
  question,
  state,
  action,
  children,
}: {
  question: Question;
  state: FormState;
  action: string;
  /** What has to be known before answering; stands between the heading and the form. */
  children?: ReactNode;
}) {
  const { language } = state;
  return (
    <>
      <h1>{question.title[language]}</h1>
      {children}
      {question.why ? (
        <Details summary={translator(language, intakeMessages)("whyWeAsk")}>
          <p>{question.why[language]}</p>
        </Details>
      ) : null}
      <form method="post" action={action} noValidate>
        {/* Enter presses the first button of a form, and that must not be one that removes a row. */}
        <button type="submit" className="o-hidden" tabIndex={-1} aria-hidden="true" />
        <QuestionFields fields={question.fields} state={state} />
        <div className="o-actions">
          <Button>{translator(language, systemMessages)("continue")}</Button>
        </div>
      </form>
    </>
  );
}
