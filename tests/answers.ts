import type { Field, Form, SimpleField } from "@/lib/form";
import { makeNipt, makePersonalNumber } from "@/lib/identifiers";

/** What a filled-in form may refer to. */
type Around = { unit: string; today: string };

function simpleAnswer(field: SimpleField, { unit, today }: Around): unknown {
  switch (field.kind) {
    case "text":
      return field.pattern === "plate"
        ? "AA 123 AA"
        : field.pattern === "year"
          ? "2020"
          : "08:00".slice(0, field.maxLength ?? 5);
    case "longText":
      return "Përshkrim i shkurtër i kërkesës.";
    case "number":
      return String(Math.max(field.min ?? 1, Math.min(field.max ?? 3, 3)));
    case "money":
      return String(Math.max(field.min ?? 1000, 1000));
    case "date":
      return field.latest === "today" ? "2020-03-05" : today;
    case "personalNumber":
      return makePersonalNumber({ birthDate: "1990-01-15", sex: "female", serial: 17 });
    case "nipt":
      return makeNipt({ registeredOn: "2021-03-05", serial: 4 });
    case "address":
      return { unit, street: "Rruga e Dëshmorëve 12" };
    case "parcel":
      return { zone: "1234", number: "12/345" };
    case "phone":
      return "069 123 4567";
    case "email":
      return "banor@example.com";
    case "iban":
      return "AL47 2121 1009 0000 0002 3569 8741";
    case "yesNo":
      return "yes";
    case "choice":
      return field.multiple ? [field.options[0]?.value] : field.options[0]?.value;
    case "file":
      return "01910b2e-0000-7000-8000-000000000000";
  }
}

function answer(field: Field, around: Around): unknown {
  if (field.kind !== "group") return simpleAnswer(field, around);
  const item = Object.fromEntries(field.fields.map((each) => [each.key, simpleAnswer(each, around)]));
  return Array.from({ length: Math.max(1, field.min) }, () => item);
}

/** Answers a person could give to every question of a form. */
export function fillForm(form: Form, around: Around): Record<string, unknown> {
  const fields = form.questions.flatMap((question) => question.fields);
  return Object.fromEntries(fields.map((field) => [field.key, answer(field, around)]));
}
