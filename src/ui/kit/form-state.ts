import type { Language } from "@/lib/text";

/** One entry of a list to choose from. */
export type Choice = { value: string; text: string };

/**
 * What a form shows again: the values of `toFormValues` and the problems of `readAnswers`, by control name. The
 * parts of one answer are named `address.unit`, `address.street`, `parcel.zone`, `parcel.number`; the fields of a
 * group `members.0.name`; `members.count` may ask for a number of rows, after one was added or removed.
 */
export type FormState = {
  language: Language;
  values: Readonly<Record<string, string | readonly string[] | undefined>>;
  errors: Readonly<Record<string, string>>;
  /** Administrative units of the municipality, for addresses. */
  units: readonly Choice[];
};

/** The HTML id of a control, also the target of its error link. */
export function controlId(name: string): string {
  return `f-${name.replaceAll(".", "-")}`;
}

export function savedWords(state: FormState, name: string): readonly string[] {
  const value = state.values[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

export function savedWord(state: FormState, name: string): string {
  return savedWords(state, name)[0] ?? "";
}
