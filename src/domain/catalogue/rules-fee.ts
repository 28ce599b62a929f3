import type { Fee } from "@/domain/catalogue/inputs";
import { formatMoney, formatNumber } from "@/lib/money";
import type { Language, Text } from "@/lib/text";

/** What the council of a municipality charges, in whole leks: an amount, or an amount for each unit of some answers. */
export type LocalFee = { amount: number; per: { key: string; unit: Text }[] };

type FeeLine = { label: Text; amount: number | null };

/** The fee of one application in whole leks; null where it is not known yet. */
export type FeeOfApplication = { lines: FeeLine[]; total: number | null };

const tariff: Text = { sq: "Tarifa e shërbimit", en: "Service fee" };
const perEach: Text = { sq: "për", en: "per" };

const quantityOf = (answers: Readonly<Record<string, unknown>>, key: string): number | null => {
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
  return typeof answer === "number" && Number.isFinite(answer) && answer >= 0 ? answer : null;
};

function multiplied(local: LocalFee, answers: Readonly<Record<string, unknown>>): FeeLine {
  const factors = local.per.map(({ key, unit }) => ({ unit, quantity: quantityOf(answers, key) }));
  const amount = factors.reduce<number | null>(
    (product, { quantity }) => (product === null || quantity === null ? null : product * quantity),
    local.amount,
  );
  const written = (language: Language): string => {
    if (factors.length > 0 && factors.every(({ quantity }) => quantity === null)) {
      const units = factors.map(({ unit }) => unit[language]).join(" × ");
      return `${tariff[language]}: ${formatMoney(local.amount, language)} ${perEach[language]} ${units}`;
    }
    const parts = factors.map(
      ({ unit, quantity }) =>
        `${quantity === null ? "…" : formatNumber(quantity, language)} ${unit[language]}`,
    );
    return parts.length > 0
      ? `${tariff[language]}: ${[formatNumber(local.amount, language), ...parts].join(" × ")}`
      : tariff[language];
  };
  return {
    label: { sq: written("sq"), en: written("en") },
    amount: amount === null ? null : Math.round(amount),
  };
}

function lineOf(fee: Fee, local: LocalFee | null, answers: Readonly<Record<string, unknown>>): FeeLine {
  switch (fee.kind) {
    case "free":
      return { label: { sq: "Pa pagesë", en: "Free of charge" }, amount: 0 };
    case "fixed":
      return local ? multiplied(local, answers) : { label: tariff, amount: fee.amount };
    case "fiscal-package":
      return local
        ? multiplied(local, answers)
        : { label: { sq: "Tarifa sipas paketës fiskale", en: "Fee by the fiscal package" }, amount: null };
    case "calculated":
      return { label: { sq: "Llogaritet në urdhërpagesë", en: "Set by the payment order" }, amount: null };
  }
}

/**
 * Returns what an application costs: nothing, a fixed amount, the amount of the council's fiscal package (times the
 * quantities answered in the form, rounded to a whole lek), or unknown until the payment order sets it.
 */
export function feeOf(
  fee: Fee,
  local: LocalFee | null,
  answers: Readonly<Record<string, unknown>>,
): FeeOfApplication {
  const line = lineOf(fee, local, answers);
  return { lines: [line], total: line.amount };
}
