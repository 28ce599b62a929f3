"use client";

import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { SelectInput } from "@/ui/kit/select-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { caseMessages } from "@/ui/messages/case";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  formId: string;
  colleagues: readonly { id: string; fullName: string }[];
  /** The holder is here and somebody else decides: they are told why. */
  needsReasons: boolean;
  onGive: (to: string, reasons: string | null) => void;
};

/** Whom to give the step to: colleagues of the same post who are here today. */
export function GiveForm({ language, formId, colleagues, needsReasons, onGive }: Props) {
  const t = translator(language, caseMessages);
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    onGive(formText(form, "to"), formText(form, "reasons") || null);
  };
  return (
    <form id={formId} {...checked(submit)}>
      {colleagues.length === 0 ? <p>{t("nobodyToGive")}</p> : null}
      <SelectInput
        id="give-to"
        error={errorOf("give-to")}
        language={language}
        label={t("giveTo")}
        name="to"
        required
        options={colleagues.map(({ id, fullName }) => ({ value: id, text: fullName }))}
      />
      <LongTextInput
        id="give-reasons"
        error={errorOf("give-reasons")}
        language={language}
        label={translator(language, systemMessages)("reason")}
        name="reasons"
        rows={2}
        maxLength={1000}
        optional={!needsReasons}
        required={needsReasons}
        minLength={needsReasons ? 3 : undefined}
      />
    </form>
  );
}
