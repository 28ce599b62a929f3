import { formatPhone } from "@/lib/contact";
import { formatDate, isCivilDate } from "@/lib/dates";
import type { Field, Form, GroupField, Question, SimpleField } from "@/lib/form";
import { isRecord, own } from "@/lib/form-answers-value";
import { formatNumber } from "@/lib/money";

/** More rows than any group may have; the rest of a hostile form is not even looked at. */
const MAX_ROWS = 200;

const parts: Partial<Record<Field["kind"], readonly string[]>> = {
  address: ["unit", "street"],
  parcel: ["zone", "number"],
};

const printedPart = (value: unknown): string => (typeof value === "string" ? value : "");

function typed(data: FormData, name: string): string | undefined {
  const value = data.get(name);
  return typeof value === "string" ? value : undefined;
}

function simpleFrom(field: SimpleField, name: string, data: FormData): unknown {
  const places = parts[field.kind];
  if (places) return Object.fromEntries(places.map((part) => [part, typed(data, `${name}.${part}`) ?? ""]));
  if (field.kind === "choice" && field.multiple)
    return data.getAll(name).filter((value) => typeof value === "string");
  return typed(data, name);
}

function rowsFrom(group: GroupField, data: FormData): Record<string, unknown>[] {
  const indexes = [...data.keys()].flatMap((name) => {
    const [key, index, rest] = name.split(".");
    return key === group.key && rest && /^\d{1,3}$/.test(index ?? "") ? [Number(index)] : [];
  });
  const length = Math.min(MAX_ROWS, Math.max(-1, ...indexes) + 1);
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(
      group.fields.map((field) => [field.key, simpleFrom(field, `${group.key}.${index}.${field.key}`, data)]),
    ),
  );
}

/**
 * The raw answers of a question from a submitted page, for `readAnswers`. Names are `area`, `vehicles.0.plate`,
 * `home.unit` and `home.street` for an address, `land.zone` and `land.number` for a parcel. Names that are no
 * field of the question are left out.
 */
export function fromFormData(question: Question, data: FormData): Record<string, unknown> {
  const entries = question.fields.map((field): [string, unknown] =>
    field.kind === "group"
      ? [field.key, rowsFrom(field, data)]
      : [field.key, simpleFrom(field, field.key, data)],
  );
  return Object.fromEntries(entries.filter(([, raw]) => raw !== undefined));
}

function printed(field: SimpleField, value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    return field.kind === "money" ? formatNumber(value, "sq", 0) : String(value).replace(".", ",");
  }
  if (typeof value !== "string") return "";
  if (field.kind === "date" && isCivilDate(value)) return formatDate(value, "sq", "table");
  return field.kind === "phone" ? formatPhone(value) : value;
}

function simpleValues(field: SimpleField, name: string, value: unknown): [string, string | string[]][] {
  const places = parts[field.kind];
  if (places) {
    const place = isRecord(value) ? value : {};
    return places.map((part) => [`${name}.${part}`, printedPart(own(place, part))]);
  }
  if (Array.isArray(value)) return [[name, value.filter((one): one is string => typeof one === "string")]];
  return [[name, printed(field, value)]];
}

function groupValues(group: GroupField, rows: unknown): [string, string | string[]][] {
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown, index) =>
    isRecord(row)
      ? group.fields.flatMap((field) =>
          simpleValues(field, `${group.key}.${index}.${field.key}`, own(row, field.key) ?? ""),
        )
      : [],
  );
}

/**
 * The values of a page that shows given answers again, by the names `fromFormData` reads; several for a choice of
 * many. Takes read answers as well as the raw ones of a page that had a problem.
 */
export function toFormValues(
  source: Form | Question,
  answers: Record<string, unknown>,
): Record<string, string | string[]> {
  const fields: Field[] =
    "questions" in source ? source.questions.flatMap((question) => question.fields) : source.fields;
  const given = fields.filter((field) => own(answers, field.key) !== undefined);
  return Object.fromEntries(
    given.flatMap((field) => {
      const value = own(answers, field.key);
      return field.kind === "group" ? groupValues(field, value) : simpleValues(field, field.key, value);
    }),
  );
}
