import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { checksMessages } from "@/ui/messages/checks";
import { translator } from "@/ui/messages/translator";

/** What of a control says whether it is filled in as asked; a part of what the browser knows of it. */
export type Control = Pick<HTMLInputElement, "type" | "value" | "required" | "minLength" | "min"> & {
  validity: Pick<
    ValidityState,
    | "valid"
    | "badInput"
    | "valueMissing"
    | "tooShort"
    | "typeMismatch"
    | "rangeUnderflow"
    | "stepMismatch"
    | "customError"
  >;
};

const missing = {
  radio: "needsChoice",
  "select-one": "needsChoice",
  date: "needsDate",
  number: "needsNumber",
} as const;

const isAsked = (type: string): type is keyof typeof missing => type in missing;

/**
 * What is wrong with a control in the words of whoever fills it in, or null. Spaces are no text, and the shortest text
 * counts also where nobody has typed yet, which the browser's own check lets pass.
 */
export function problemOf(
  { type, value, required, minLength, min, validity }: Control,
  language: Language,
): string | null {
  const t = translator(language, checksMessages);
  const text = value.trim();
  if (validity.badInput) return t(type === "date" ? "wholeDate" : "needsNumber");
  if (validity.valueMissing || (required && text === ""))
    return t(isAsked(type) ? missing[type] : "needsText");
  if (text !== "" && text.length < minLength) return t("tooShort", { count: minLength });
  if (validity.typeMismatch && type === "email") return t("wholeEmail");
  if (validity.rangeUnderflow)
    return type === "date"
      ? t("earliestDate", { date: formatDate(min, language, "long") })
      : t("leastNumber", { least: min });
  if (validity.stepMismatch) return t("wholeNumber");
  return validity.valid || validity.tooShort || validity.customError ? null : t("asHinted");
}
