import type { SimpleField } from "@/lib/form";
import type { AnswerContext, Reading } from "@/lib/form-answers-value";
import type { Text } from "@/lib/text";

export type Of<Kind extends SimpleField["kind"]> = Extract<SimpleField, { kind: Kind }>;
export type Reader<Kind extends SimpleField["kind"]> = (
  field: Of<Kind>,
  raw: unknown,
  context: AnswerContext,
) => Reading;

const MAX_RAW_LENGTH = 20_000;
export const fine = (value: Extract<Reading, { ok: true }>["value"]): Reading => ({ ok: true, value });
export const bad = (message: Text, part?: string): Reading => ({ ok: false, message, part });

export const absent = (message: Text, part: string): Reading => ({ ok: false, message, part, missing: true });

export const asText = (raw: unknown) => (typeof raw === "string" && raw.length <= MAX_RAW_LENGTH ? raw : "");

/** Control characters, invisible marks and broken surrogates never reach an answer. */
export function tidy(raw: unknown): string {
  return asText(raw)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n\t]/gu, "")
    .normalize("NFC");
}

export const oneLine = (raw: unknown) => tidy(raw).replace(/\s+/g, " ").trim();
