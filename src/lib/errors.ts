import type { Text } from "@/lib/text";

export type ErrorCode = "not-found" | "forbidden" | "conflict" | "invalid" | "too-many" | "gone";

/** A refusal with a sentence for the person who met it; everything else is a fault and is never shown. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly text: Text;
  constructor(code: ErrorCode, text: Text) {
    super(text.en);
    this.name = "DomainError";
    this.code = code;
    this.text = text;
  }
}

/** The one answer for what does not exist, lies in another municipality, or is nobody's business. */
export function notFound(): DomainError {
  return new DomainError("not-found", {
    sq: "Nuk u gjet. Kontrolloni numrin ose kodin.",
    en: "Not found. Check the number or the code.",
  });
}

export function forbidden(text: Text): DomainError {
  return new DomainError("forbidden", text);
}

/** Somebody was faster, or the step is already over. */
export function conflict(text: Text): DomainError {
  return new DomainError("conflict", text);
}

export function invalid(text: Text): DomainError {
  return new DomainError("invalid", text);
}
