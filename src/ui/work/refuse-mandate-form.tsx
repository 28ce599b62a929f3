import type { FormEvent } from "react";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; formId: string; onRefuse: (reason: string) => void };

/** Why an authorisation is not accepted, in words the applicant can act on. */
export function RefuseMandateForm({ language, formId, onRefuse }: Props) {
  const t = translator(language, mandateMessages);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onRefuse(formText(new FormData(event.currentTarget), "reason"));
  };
  return (
    <form id={formId} onSubmit={submit}>
      <LongTextInput
        id="mandate-reason"
        language={language}
        label={t("whyRefused")}
        hint={t("whyRefusedHint")}
        name="reason"
        rows={3}
        lang="sq"
        required
        minLength={3}
        maxLength={500}
      />
    </form>
  );
}
