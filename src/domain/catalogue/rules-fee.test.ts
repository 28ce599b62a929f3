import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feeOf } from "@/domain/catalogue/rules-fee";

const note = { sq: "shënim", en: "note" };
const package_ = { kind: "fiscal-package", amount: null, note } as const;
const area = { key: "area", unit: { sq: "m²", en: "m²" } };
const months = { key: "months", unit: { sq: "muaj", en: "months" } };

describe("the fee of an application", () => {
  it("is nothing for a free service, whatever a council says", () => {
    expect(feeOf({ kind: "free", amount: 0, note }, { amount: 500, per: [] }, {}).total).toBe(0);
  });

  it("is the fixed amount, unless the municipality set its own", () => {
    const fee = { kind: "fixed", amount: 1500, note } as const;
    expect(feeOf(fee, null, {}).total).toBe(1500);
    expect(feeOf(fee, { amount: 900, per: [] }, {}).total).toBe(900);
  });

  it("multiplies the council's amount by the answers and shows how", () => {
    const fee = feeOf(package_, { amount: 30, per: [area, months] }, { area: 12.5, months: 3 });
    expect(fee).toEqual({
      lines: [
        {
          label: {
            sq: "Tarifa e shërbimit: 30 × 12,5 m² × 3 muaj",
            en: "Service fee: 30 × 12.5 m² × 3 months",
          },
          amount: 1125,
        },
      ],
      total: 1125,
    });
  });

  it("says the council's amount for a unit before anything is answered", () => {
    const [line] = feeOf(package_, { amount: 30, per: [area, months] }, {}).lines;
    expect(line?.label.sq).toBe("Tarifa e shërbimit: 30\u00a0Lekë për m² × muaj");
    expect(feeOf(package_, { amount: 30, per: [area, months] }, { area: 2 }).lines[0]?.label.sq).toBe(
      "Tarifa e shërbimit: 30 × 2 m² × … muaj",
    );
  });

  it("is unknown while an answer is missing, no number, or negative", () => {
    for (const answers of [
      {},
      { area: "12" },
      { area: Number.NaN },
      { area: -1 },
      { area: Number.POSITIVE_INFINITY },
    ]) {
      expect(feeOf(package_, { amount: 30, per: [area] }, answers).total).toBeNull();
    }
  });

  it("is unknown where the council set nothing and where the payment order sets it", () => {
    expect(feeOf(package_, null, {}).total).toBeNull();
    expect(feeOf({ kind: "calculated", amount: null, note }, { amount: 5, per: [] }, {}).total).toBeNull();
  });

  it("is always whole leks, never negative", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.double({ min: 0, max: 1e5, noNaN: true }), (amount, quantity) => {
        const { total } = feeOf(package_, { amount, per: [area] }, { area: quantity });
        return total !== null && Number.isInteger(total) && total >= 0;
      }),
    );
  });
});
