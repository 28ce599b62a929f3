import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mandateKey } from "@/domain/dossier/inputs";
import {
  companiesOf,
  correctionProblem,
  isInForce,
  type Mandate,
  mandateState,
} from "@/domain/intake/rules-mandate";
import { makeNipt } from "@/lib/identifiers";
import { catalogue } from "../../../tests/catalogue";

const lana = makeNipt({ registeredOn: "2019-12-14", serial: 567 });
const shega = makeNipt({ registeredOn: "2018-02-11", serial: 22 });
const mandate = (change: Partial<Mandate> = {}): Mandate => ({
  ...{ nipt: lana, businessName: "Kafe Lana shpk", basis: "authorisation" },
  ...{ validUntil: "2026-12-31", checkedAt: null, refusal: null },
  ...{ correctedAt: null, correction: null, ...change },
});
const checkedAt = new Date("2026-11-24T09:00:00Z");

describe("a mandate", () => {
  test("holds through its last day and not on the day after", () => {
    expect(mandateState(mandate(), "2026-12-31")).toBe("unchecked");
    expect(mandateState(mandate(), "2027-01-01")).toBe("expired");
    expect(mandateState(mandate({ checkedAt }), "2026-12-31")).toBe("accepted");
    expect(mandateState(mandate({ checkedAt }), "2027-01-01")).toBe("expired");
  });

  test("of whoever the register names has no last day", () => {
    const named = mandate({ basis: "register", validUntil: null });
    expect(mandateState(named, "2099-01-01")).toBe("unchecked");
  });

  test("that was refused stays refused, also when its time is over", () => {
    const refused = mandate({ checkedAt, refusal: "Mungon nënshkrimi." });
    for (const today of ["2026-12-01", "2027-06-01"]) expect(mandateState(refused, today)).toBe("refused");
  });

  test("lets one apply before anybody checked it, and never once it is refused or over", () => {
    expect((["accepted", "unchecked", "refused", "expired"] as const).map(isInForce)).toEqual([
      ...[true, true, false, false],
    ]);
  });
});

describe("what an office writes anew", () => {
  const words = { businessName: "Kafe Lana shpk", validUntil: "2026-12-31" };

  test("is another name or another last day, and never the same once more", () => {
    expect(correctionProblem(mandate(), { ...words, businessName: "Kafe Lana" })).toBeNull();
    expect(correctionProblem(mandate(), { ...words, validUntil: "2026-06-30" })).toBeNull();
    expect(correctionProblem(mandate(), words)?.en).toBe("You have changed nothing.");
  });

  test("has a last day for an authorisation, and none for whoever the register names", () => {
    const named = mandate({ basis: "register", validUntil: null });
    expect(correctionProblem(mandate(), { ...words, validUntil: null })?.en).toContain("until when");
    expect(correctionProblem(named, { businessName: "Tjetër", validUntil: "2026-12-31" })?.en).toContain(
      "no last day",
    );
    expect(correctionProblem(named, { businessName: "Tjetër", validUntil: null })).toBeNull();
  });

  test("is told to its owner with the day and the reason", () => {
    const correctedAt = new Date("2026-11-24T23:30:00Z");
    const [company] = companiesOf([mandate({ correctedAt, correction: "Sipas QKB-së." })], "2026-12-01");
    expect(company?.corrected).toEqual({ on: "2026-11-25", reasons: "Sipas QKB-së." });
    expect(companiesOf([mandate()], "2026-12-01")[0]?.corrected).toBeNull();
  });
});

describe("the businesses somebody acts for", () => {
  test("are each named once, with the mandate in force before a newer one that is not", () => {
    const given = [
      mandate({ refusal: "Nuk lexohet.", checkedAt }),
      mandate({ nipt: shega, businessName: "Ndërtimi Shega shpk", validUntil: "2026-01-01" }),
      mandate({ checkedAt, validUntil: "2027-03-01" }),
    ];
    expect(
      companiesOf(given, "2026-12-01").map(({ nipt, state, validUntil }) => [nipt, state, validUntil]),
    ).toEqual([
      [lana, "accepted", "2027-03-01"],
      [shega, "expired", "2026-01-01"],
    ]);
    expect(companiesOf(given, "2027-06-01").map(({ state }) => state)).toEqual(["refused", "expired"]);
  });

  test("are in force exactly when one of their mandates is", () => {
    const any = fc.record({
      nipt: fc.constantFrom(lana, shega),
      validUntil: fc.constantFrom("2026-06-01", "2027-06-01", null),
      refusal: fc.constantFrom(null, "Jo."),
      checkedAt: fc.constantFrom(null, checkedAt),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (drawn) => {
        const all = drawn.map(mandate);
        for (const { nipt, state } of companiesOf(all, "2026-12-01")) {
          const own = all.filter((each) => each.nipt === nipt);
          expect(isInForce(state)).toBe(own.some((each) => isInForce(mandateState(each, "2026-12-01"))));
        }
      }),
    );
  });
});

test("no document of any procedure is kept under the key of a mandate", () => {
  for (const { code, documents } of catalogue)
    expect(
      documents.map(({ key }) => key),
      code,
    ).not.toContain(mandateKey);
});
