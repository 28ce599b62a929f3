import type { InputHTMLAttributes } from "react";
import type { SimpleField } from "@/lib/form";

type Line = Exclude<SimpleField["kind"], "longText" | "address" | "parcel" | "yesNo" | "choice" | "file">;

export type ExampleKey =
  | "numberHint"
  | "dateHint"
  | "birthDateHint"
  | "personalNumberHint"
  | "niptHint"
  | "phoneHint"
  | "emailHint"
  | "ibanHint"
  | "plateHint"
  | "yearHint";

type Look = {
  native: InputHTMLAttributes<HTMLInputElement>;
  width?: "4" | "10" | "20";
  code?: boolean;
  example?: ExampleKey;
};

const asTyped = { autoCapitalize: "characters", spellCheck: false } as const;

/** How each kind of one-line answer is typed: keyboard, autofill, width and the example shown. */
export const lineLooks: Record<Line, Look> = {
  text: { native: {} },
  number: { native: { inputMode: "decimal" }, width: "10", example: "numberHint" },
  money: { native: { inputMode: "decimal" }, width: "10" },
  date: { native: { inputMode: "numeric", autoComplete: "off" }, width: "10", example: "dateHint" },
  personalNumber: {
    native: { ...asTyped, autoComplete: "off" },
    width: "10",
    code: true,
    example: "personalNumberHint",
  },
  nipt: { native: { ...asTyped, autoComplete: "off" }, width: "10", code: true, example: "niptHint" },
  phone: { native: { type: "tel", autoComplete: "tel" }, width: "20", example: "phoneHint" },
  email: { native: { type: "email", autoComplete: "email", spellCheck: false }, example: "emailHint" },
  iban: { native: { ...asTyped, autoComplete: "off" }, code: true, example: "ibanHint" },
};
