import { formatPhone } from "@/lib/contact";
import { formatDate, isCivilDate } from "@/lib/dates";
import type { Field, SimpleField } from "@/lib/form";
import { type Answer, isRecord } from "@/lib/form-answers-value";
import { formatMoney, formatNumber } from "@/lib/money";
import type { Language } from "@/lib/text";

const words = {
  yes: { sq: "Po", en: "Yes" },
  no: { sq: "Jo", en: "No" },
  file: { sq: "Dokument i ngarkuar", en: "Uploaded document" },
  zone: { sq: "Zona kadastrale", en: "Cadastral zone" },
  property: { sq: "nr. i pasurisë", en: "property no." },
};

function describeText(field: SimpleField, value: string, language: Language): string {
  if (field.kind === "date" && isCivilDate(value)) return formatDate(value, language, "long");
  if (field.kind === "phone") return formatPhone(value);
  if (field.kind === "iban") return value.replace(/(.{4})(?=.)/g, "$1 ");
  if (field.kind === "file") return words.file[language];
  if (field.kind === "choice")
    return field.options.find((option) => option.value === value)?.label[language] ?? value;
  return value;
}

function describeNumber(field: SimpleField, value: number, language: Language): string {
  if (field.kind === "money") return formatMoney(value, language);
  const unit = field.kind === "number" && field.unit ? `\u00a0${field.unit}` : "";
  return formatNumber(value, language) + unit;
}

function describeRecord(value: Record<string, unknown>, language: Language): string {
  const part = (key: string) => (typeof value[key] === "string" ? value[key] : "");
  if ("zone" in value) {
    return `${words.zone[language]} ${part("zone")}, ${words.property[language]} ${part("number")}`;
  }
  return `${part("street")}, ${part("unit")}`;
}

/** An answer in words, for summaries and documents; the items of a group on a line each. */
export function describeAnswer(field: Field, value: Answer, language: Language): string {
  if (field.kind === "group") {
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items
      .filter(isRecord)
      .map((item) =>
        field.fields
          .filter(({ key }) => Object.hasOwn(item, key))
          .map((inner) => `${inner.label[language]}: ${describeSimple(inner, item[inner.key], language)}`)
          .join(" · "),
      )
      .join("\n");
  }
  return describeSimple(field, value, language);
}

function describeSimple(field: SimpleField, value: unknown, language: Language): string {
  if (typeof value === "boolean") return words[value ? "yes" : "no"][language];
  if (typeof value === "number") return describeNumber(field, value, language);
  if (typeof value === "string") return describeText(field, value, language);
  if (Array.isArray(value)) return value.map((one) => describeText(field, String(one), language)).join(", ");
  return isRecord(value) ? describeRecord(value, language) : "";
}
