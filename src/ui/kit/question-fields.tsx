import type { Field } from "@/lib/form";
import type { Language } from "@/lib/text";
import { FormField } from "@/ui/kit/form-field";
import type { FormState } from "@/ui/kit/form-state";
import { formMessages } from "@/ui/messages/form";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

function wordOf(field: Field, value: string | boolean, language: Language): string {
  if (typeof value === "boolean") return translator(language, systemMessages)(value ? "yes" : "no");
  const options = field.kind === "choice" ? field.options : [];
  return options.find((option) => option.value === value)?.label[language] ?? value;
}

/** Says in the hint on which answer of the same page the field depends; without script it cannot hide itself. */
function withCondition(field: Field, all: readonly Field[], language: Language): Field {
  const source = all.find((other) => other.key === field.showWhen?.field);
  if (!source || !field.showWhen) return field;
  const t = translator(language, formMessages);
  const choice = field.showWhen.is.map((value) => wordOf(source, value, language)).join(` ${t("or")} `);
  const only = t("onlyIf", { field: source.label[language], choice });
  const hint = [only, field.hint?.[language]].filter(Boolean).join(". ");
  return { ...field, hint: { sq: hint, en: hint } };
}

type Props = { fields: readonly Field[]; state: FormState };

/** The fields of one question. Leave out those whose condition an earlier question has already ruled out. */
export function QuestionFields({ fields, state }: Props) {
  return (
    <>
      {fields.map((field) => (
        <FormField key={field.key} field={withCondition(field, fields, state.language)} state={state} />
      ))}
    </>
  );
}
