import { addDays, addMonths } from "@/lib/dates";

const period = /^(\d+) (vit|vjet|muaj|ditë)(?:,|$)/;

/**
 * The last day on which an act holds, when its procedure states a plain period such as `5 vjet` or `6 muaj`; null for
 * everything that ends otherwise or not at all.
 */
export function validUntil(validity: string, issuedOn: string): string | null {
  const [, count, unit] = period.exec(validity) ?? [];
  if (count === undefined) return null;
  if (unit === "ditë") return addDays(issuedOn, Number(count));
  return addMonths(issuedOn, Number(count) * (unit === "muaj" ? 1 : 12));
}
