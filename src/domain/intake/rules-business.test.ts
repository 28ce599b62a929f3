import { describe, expect, test } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import { mandateKey } from "@/domain/dossier/inputs";
import {
  knownAnswers,
  mandatePage,
  needsMandate,
  type Subject,
  subjectOf,
  subjectPage,
  subjectQuestion,
} from "@/domain/intake/rules-business";
import { documentPage, type JourneyFacts, journeyOf } from "@/domain/intake/rules-journey";
import type { Company, MandateState } from "@/domain/intake/rules-mandate";
import { makeNipt } from "@/lib/identifiers";
import { catalogue } from "../../../tests/catalogue";

const around = { units: ["Dajt"], today: "2026-11-23" };
const lana = makeNipt({ registeredOn: "2019-12-14", serial: 567 });
const shega = makeNipt({ registeredOn: "2018-02-11", serial: 22 });
const company = (state: MandateState = "accepted"): Company => ({
  ...{ nipt: lana, name: "Kafe Lana shpk", basis: "authorisation", validUntil: "2026-12-31" },
  ...{ refusal: state === "refused" ? "Nuk lexohet." : null, state, corrected: null },
});
const chosen = { forWhom: lana.toLowerCase() };
const one = (code: string): Procedure => {
  const found = catalogue.find((procedure) => procedure.code === code);
  if (!found) throw new Error(code);
  return found;
};

describe("for whom one applies", () => {
  const subject = (typed: Record<string, unknown>, companies: Company[] = [company()]) =>
    subjectOf("both", typed, companies, around);

  test("is a known business when it is picked, or when its number is typed once more", () => {
    const known = { kind: "business", nipt: lana, name: "Kafe Lana shpk", company: company() };
    expect(subject(chosen)).toMatchObject(known);
    const typed = { forWhom: "business", nipt: `al ${lana}`, businessName: "Tjetër" };
    expect(subject(typed)).toMatchObject(known);
  });

  test("is a new business by its number, called by it as long as it has no name", () => {
    const typed = { forWhom: "business", nipt: shega };
    expect(subject(typed)).toMatchObject({ nipt: shega, name: shega, company: null, isNameChecked: false });
    expect(subject({ ...typed, businessName: "Shega" })).toMatchObject({ name: "Shega" });
  });

  test("stays open while nothing, or a business one no longer acts for, is named", () => {
    for (const typed of [{}, { forWhom: "business" }, { forWhom: "business", nipt: "12" }])
      expect(subject(typed)).toEqual({ kind: "open" });
    expect(subject(chosen, [])).toEqual({ kind: "open" });
    expect(subjectOf("business", { forWhom: "myself" }, [company()], around)).toEqual({ kind: "open" });
  });

  test("is the person where the service is for citizens, or they say so, whatever stands in hidden fields", () => {
    expect(subject({ forWhom: "myself", nipt: lana })).toEqual({ kind: "myself" });
    expect(subjectOf("citizen", { nipt: lana }, [company()], around)).toEqual({ kind: "myself" });
  });

  test("is offered by name, and one that needs a new paper says why", () => {
    const labels = (state: MandateState) => {
      const [field] = subjectQuestion("both", [company(state)]).fields;
      return field?.kind === "choice" ? field.options.map(({ label }) => label.sq) : [];
    };
    expect(labels("accepted")).toEqual([
      ...["Për veten", `Për Kafe Lana shpk (${lana})`, "Për një biznes tjetër"],
    ]);
    expect(labels("expired")[1]).toMatch(/autorizimi ka skaduar$/);
    expect(labels("refused")[1]).toMatch(/autorizimi nuk u pranua$/);
  });
});

describe("a mandate is handed in", () => {
  const by = (state: MandateState | null): Subject => ({
    ...{ kind: "business", nipt: lana, name: "Kafe Lana", isNameChecked: false },
    company: state && company(state),
  });

  test("for a business without one in force, and never by a guest or for oneself", () => {
    expect(
      [null, "expired", "refused"].map((state) => needsMandate(by(state as MandateState), false)),
    ).toEqual([...[true, true, true]]);
    for (const state of ["accepted", "unchecked"] as const)
      expect(needsMandate(by(state), false)).toBe(false);
    expect(needsMandate(by(null), true)).toBe(false);
    for (const kind of ["myself", "open"] as const) expect(needsMandate({ kind }, false)).toBe(false);
  });

  test("on two pages right after the business, of which the paper cannot come later", () => {
    const facts = (subject: Subject, typed: Record<string, unknown>): JourneyFacts => ({
      ...{ isGuest: false, companies: [], subject, done: [], applicant: typed, raw: {} },
      ...{ files: [], later: [mandateKey], answers: around },
    });
    const pages = (subject: Subject, typed: Record<string, unknown> = {}) =>
      journeyOf(one("TAX-02"), facts(subject, typed)).map(({ id }) => id);
    expect(pages(by(null)).slice(0, 3)).toEqual([subjectPage, mandatePage, documentPage(mandateKey)]);
    expect(pages(by("accepted"))).not.toContain(mandatePage);
    expect(pages(by(null), { mandateBasis: "register" })).not.toContain(documentPage(mandateKey));
    const steps = journeyOf(one("TAX-02"), {
      ...facts(by(null), { mandateBasis: "authorisation", mandateUntil: "31.12.2026" }),
      done: [mandatePage, documentPage(mandateKey)],
    });
    expect(steps.find(({ id }) => id === mandatePage)?.done).toBe(true);
    const paper = steps.find(({ id }) => id === documentPage(mandateKey));
    expect(paper).toMatchObject({ mayComeLater: false, done: false });
  });
});

describe("what the journey knows is not asked by the form again", () => {
  const business: Subject = {
    ...{ kind: "business", nipt: lana, name: "Kafe Lana shpk", isNameChecked: true, company: company() },
  };
  const keysAsked = (code: string, subject: Subject) =>
    journeyOf(one(code), {
      ...{ isGuest: false, companies: [company()], subject, done: [], applicant: chosen, raw: {} },
      ...{ files: [], later: [], answers: around },
    }).flatMap((step) =>
      step.kind === "question" && step.about === "request" ? step.question.fields.map(({ key }) => key) : [],
    );

  test("a page of nothing else falls away, and a page with more keeps the rest", () => {
    expect(keysAsked("PUB-01", { kind: "open" })).toEqual(expect.arrayContaining(["nipt", "businessName"]));
    for (const key of ["nipt", "businessName"]) expect(keysAsked("PUB-01", business)).not.toContain(key);
    expect(keysAsked("TAX-02", business).slice(0, 2)).toEqual(["openedOn", "tradeName"]);
  });

  test("whether it is a person or a business is known either way", () => {
    expect(keysAsked("AGR-05", business)).not.toContain("applyingAs");
    expect(keysAsked("AGR-05", { kind: "myself" })).not.toContain("nipt");
    expect(knownAnswers(one("AGR-05").form, { kind: "myself" })).toEqual({ applyingAs: "individual" });
  });

  test("every service that businesses use asks for no number of the applicant's business", () => {
    for (const { code, audience } of catalogue) {
      if (audience === "citizen") continue;
      for (const key of ["nipt", "businessName", "applyingAs"])
        expect(keysAsked(code, business), code).not.toContain(key);
    }
  });

  test("the number of somebody else's business is asked all the same", () => {
    expect(keysAsked("PUB-06", business)).toContain("contractorNipt");
    const works = one("PUB-02").form.questions.flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(works).toContain("builderNipt");
    expect(works).not.toContain("nipt");
  });
});
