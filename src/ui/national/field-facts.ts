import type { Field } from "@/lib/form";
import { formatNumber } from "@/lib/money";
import type { Language } from "@/lib/text";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { fieldKinds } from "@/ui/national/field-kinds";

function limitsOf(language: Language, field: Field): string[] {
  const t = translator(language, procedureMessages);
  if (!("min" in field || "max" in field)) return [];
  const unit = field.kind === "number" && field.unit ? ` ${field.unit}` : "";
  const written = (value: number): string => formatNumber(value, language) + unit;
  const { min, max } = field;
  if (min !== undefined && max !== undefined)
    return [t("fieldRange", { min: formatNumber(min, language), max: written(max) })];
  if (min !== undefined) return [t("fieldMin", { min: written(min) })];
  return max === undefined ? [] : [t("fieldMax", { max: written(max) })];
}

/** The values a field waits for, by their labels. */
function conditionOf(language: Language, { showWhen }: Field, known: readonly Field[]): string[] {
  if (!showWhen) return [];
  const t = translator(language, procedureMessages);
  const source = known.find(({ key }) => key === showWhen.field);
  const labels = showWhen.is.map((value) => {
    if (typeof value === "boolean") return t(value ? "fieldYes" : "fieldNo");
    const option = source?.kind === "choice" ? source.options.find((one) => one.value === value) : undefined;
    return option?.label[language] ?? value;
  });
  const field = source?.label[language] ?? showWhen.field;
  return [t("fieldIf", { field, values: labels.join(" / ") })];
}

/** What a field takes, in words: its kind, then its limits and when it is asked. `known` are the fields it may read. */
export function fieldFacts(language: Language, field: Field, known: readonly Field[]): string[] {
  const t = translator(language, procedureMessages);
  return [
    fieldKinds[field.kind][language],
    ...(field.kind === "choice" && field.multiple ? [t("fieldMany")] : []),
    ...limitsOf(language, field),
    ...(field.optional ? [t("fieldOptional")] : []),
    ...conditionOf(language, field, known),
  ];
}
