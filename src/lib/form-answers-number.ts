import { beyond, mustBe } from "@/lib/form-answers-messages";
import { asText, bad, fine, type Of, type Reader } from "@/lib/form-answers-reader";
import { formatMoney, formatNumber, parseMoney, parseNumber } from "@/lib/money";
import type { Text } from "@/lib/text";

function limits(
  field: Of<"number"> | Of<"money">,
  value: number,
  min: number | undefined,
  print: (value: number) => Text,
) {
  if (min !== undefined && value < min) return bad(beyond(field, "min", print(min)));
  if (field.max !== undefined && value > field.max) return bad(beyond(field, "max", print(field.max)));
  return fine(value);
}

/** A number that came as a number must already be exact; guessing is only for typed text. */
function exact(raw: number, decimals: number): number | null {
  return Math.abs(raw) <= 1e12 && Number(raw.toFixed(decimals)) === raw ? raw + 0 : null;
}

export const readNumber: Reader<"number"> = (field, raw) => {
  const decimals = field.decimals ?? 0;
  const value =
    typeof raw === "number" ? exact(raw, decimals) : parseNumber(unitless(asText(raw), field.unit), decimals);
  if (value === null || Math.abs(value) > 1e12)
    return bad(mustBe(field, decimals ? "number" : "wholeNumber"));
  const print = (limit: number) => ({ sq: formatNumber(limit, "sq"), en: formatNumber(limit, "en") });
  return limits(field, value, field.min, print);
};

function unitless(text: string, unit: string | undefined): string {
  const typed = text.normalize("NFKC").trim();
  const written = unit?.normalize("NFKC").toLowerCase();
  return written && typed.toLowerCase().endsWith(written) ? typed.slice(0, -written.length) : typed;
}

export const readMoney: Reader<"money"> = (field, raw) => {
  const value = typeof raw === "number" ? exact(raw, 0) : parseMoney(asText(raw));
  if (value === null || Math.abs(value) > 1e12) return bad(mustBe(field, "money"));
  const print = (limit: number) => ({ sq: formatMoney(limit, "sq"), en: formatMoney(limit, "en") });
  return limits(field, value, field.min ?? 0, print);
};
