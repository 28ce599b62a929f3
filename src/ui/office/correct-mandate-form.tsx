"use client";

import type { CaseMandate } from "@/domain/intake/rules-mandate";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { TextInput } from "@/ui/kit/text-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";

export type MandateChange = { businessName: string; validUntil: string | null; reasons: string };
type Props = {
  language: Language;
  formId: string;
  mandate: CaseMandate;
  onCorrect: (change: MandateChange) => void;
};

/** The name and the last day of an authorisation as the paper has them, and why they are written anew. */
export function CorrectMandateForm({ language, formId, mandate, onCorrect }: Props) {
  const t = translator(language, mandateMessages);
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    const [businessName, reasons] = [formText(form, "businessName"), formText(form, "reasons")];
    onCorrect({ businessName, validUntil: formText(form, "validUntil") || null, reasons });
  };
  return (
    <form id={formId} {...checked(submit)}>
      <p className="mb-3">{t("correctText")}</p>
      <TextInput
        id="mandate-name"
        error={errorOf("mandate-name")}
        language={language}
        label={t("correctName")}
        name="businessName"
        defaultValue={mandate.businessName}
        lang="sq"
        required
        minLength={2}
        maxLength={160}
      />
      {mandate.validUntil === null ? null : (
        <TextInput
          id="mandate-until"
          error={errorOf("mandate-until")}
          language={language}
          label={t("correctUntil")}
          name="validUntil"
          type="date"
          defaultValue={mandate.validUntil}
          width="20"
          required
        />
      )}
      <LongTextInput
        id="mandate-correction"
        error={errorOf("mandate-correction")}
        language={language}
        label={t("whyCorrected")}
        hint={t("whyCorrectedHint")}
        name="reasons"
        rows={3}
        lang="sq"
        required
        minLength={3}
        maxLength={500}
      />
    </form>
  );
}
