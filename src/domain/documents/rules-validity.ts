import { addDays, differenceInDays } from "@/lib/dates";

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

/** The same day of a later month, or its last day when it has no such day. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const first = (offset: number) => {
    const index = year * 12 + month - 1 + offset;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
  };
  const length = differenceInDays(first(months), first(months + 1));
  return addDays(first(months), Math.min(day, length) - 1);
}
