import { readPersonalNumber } from "@/lib/identifiers";
import { readTrackingCode } from "@/lib/tracking-code";

/** What a number at the counter stands for; `year` null means the running year. */
export type NumberMeant =
  | { kind: "register"; letters: string | null; year: number | null; number: number }
  | { kind: "code"; code: string }
  | { kind: "person"; personalNumber: string };

const register = /^(?:([A-Z]{3})[-/ ]?)?(?:(20\d\d)[-/ ])?(\d{1,6})$/;
const address = /\/G\/([^/?#]+)\/?$/i;

/**
 * Reads a number as people type, paste or scan it: `TIR-2026-004217`, `2026/4217`, `4217`, a tracking code, the
 * address behind the QR code of a receipt, or a personal number. Null when it is none of these.
 */
export function readNumber(text: string): NumberMeant | null {
  const typed = text.normalize("NFKC").trim();
  const code = readTrackingCode(address.exec(typed)?.[1] ?? typed);
  if (code.ok) return { kind: "code", code: code.code };
  const person = readPersonalNumber(typed);
  if (person.ok) return { kind: "person", personalNumber: person.value };
  const found = register.exec(typed.toUpperCase().replace(/\s*[-/]\s*/g, "-"));
  if (!found) return null;
  const [, letters, year, number] = found;
  return {
    kind: "register",
    letters: letters ?? null,
    year: year ? Number(year) : null,
    number: Number(number),
  };
}
