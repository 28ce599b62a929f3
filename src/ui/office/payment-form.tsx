"use client";

import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { TextInput } from "@/ui/kit/text-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";

export type Paid = { amount: number; how: "counter" | "bank"; reference: string };

/** A payment seen at the counter or on the bank's list. */
export function PaymentForm({
  language,
  formId,
  expected,
  onPaid,
}: {
  language: Language;
  formId: string;
  /** What is to be paid, in whole leks, where it is known. */
  expected: number | null;
  onPaid: (paid: Paid) => void;
}) {
  const t = translator(language, caseMessages);
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    const how = form.get("how") === "bank" ? "bank" : "counter";
    onPaid({ amount: Number(form.get("amount")), how, reference: formText(form, "reference") });
  };
  return (
    <form id={formId} {...checked(submit)}>
      <TextInput
        id="amount"
        error={errorOf("amount")}
        language={language}
        label={t("recordAmount")}
        name="amount"
        type="number"
        min={1}
        step={1}
        required
        defaultValue={expected ?? undefined}
        width="10"
        unit={language === "sq" ? "Lekë" : "ALL"}
      />
      <ChoiceInput
        id="how"
        language={language}
        label={t("paidHow")}
        name="how"
        chosen={["counter"]}
        options={[
          { value: "counter", text: t("paidCounter") },
          { value: "bank", text: t("paidBank") },
        ]}
      />
      <TextInput
        id="reference"
        error={errorOf("reference")}
        language={language}
        label={t("paidReference")}
        hint={t("paidReferenceHint")}
        name="reference"
        required
        maxLength={80}
        width="20"
      />
    </form>
  );
}
