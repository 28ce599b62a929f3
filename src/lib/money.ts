import type { Language } from "@/lib/text";

const NO_BREAK_SPACE = "\u00a0";
const marks = { sq: { group: NO_BREAK_SPACE, decimal: "," }, en: { group: ",", decimal: "." } };

/** A number with its thousands apart, `12 500,50` (no-break space) or in English `12,500.50`. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const plain = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole = "0", fraction] = plain.split(".");
  const { group, decimal } = marks[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? "−" : ""}${grouped}${fraction ? decimal + fraction : ""}`;
}

/** An amount of whole leks, `12 500 Lekë` or in English `12,500 ALL`, with no-break spaces. */
export function formatMoney(leks: number, language: Language): string {
  const unit = language === "en" ? "ALL" : Math.abs(leks) === 1 ? "Lek" : "Lekë";
  return formatNumber(leks, language, 0) + NO_BREAK_SPACE + unit;
}

/** Only separators that group by three, or one that starts the decimals; null for anything else. */
function separate(text: string, decimals: number): string | null {
  const last = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  const mark = text[last];
  if (last < 0 || mark === undefined) return text;
  const [whole, fraction] = [text.slice(0, last), text.slice(last + 1)];
  const repeated = whole.includes(mark);
  const looksGrouped = decimals < 3 && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (repeated || looksGrouped) {
    return /^\d{1,3}([,.]\d{3})+$/.test(text) && new Set(text.match(/[,.]/g)).size === 1
      ? text.replace(/[,.]/g, "")
      : null;
  }
  const digits = /^\d+$|^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3})+$/.test(whole);
  return digits ? `${whole.replace(/[,.]/g, "")}.${fraction}` : null;
}

/**
 * A number as people write it – `12,5`, `12.5`, `1 250`, `1.250,75` – with at most `decimals` decimals, or
 * null. Three digits after a single mark are thousands, unless the number may have three decimals.
 */
export function parseNumber(text: string, decimals: number): number | null {
  const compact = text.normalize("NFKC").replace(/[\s']/g, "").replace(/^−/, "-");
  const [, minus, digits = ""] = /^(-?)([\d.,]{1,24})$/.exec(compact) ?? [];
  const plain = separate(digits, decimals);
  if (!plain || !/^\d+(\.\d+)?$/.test(plain)) return null;
  const fraction = plain.split(".")[1]?.replace(/0+$/, "") ?? "";
  const value = Number(plain);
  if (fraction.length > decimals || value > Number.MAX_SAFE_INTEGER) return null;
  return minus && value !== 0 ? -value : value;
}

/** Whole leks as people write them – `12 500`, `12.500 lekë`, `12500,00 ALL` – or null. */
export function parseMoney(text: string): number | null {
  return parseNumber(text.replace(/\s*(lek[ëe]?|all|l)\.?\s*$/iu, ""), 0);
}
