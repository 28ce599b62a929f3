import type { FormEvent } from "react";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { ChoiceInput } from "@/ui/kit/choice-input";
import { TextInput } from "@/ui/kit/text-input";
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
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const how = form.get("how") === "bank" ? "bank" : "counter";
    onPaid({ amount: Number(form.get("amount")), how, reference: formText(form, "reference") });
  };
  return (
    <form id={formId} onSubmit={submit}>
      <TextInput
        id="amount"
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
