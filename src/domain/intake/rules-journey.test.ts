import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import { mandateKey } from "@/domain/dossier/inputs";
import { readApplicant } from "@/domain/intake/rules-applicant";
import { subjectOf } from "@/domain/intake/rules-business";
import {
  checkPage,
  documentPage,
  documentsAsked,
  firstOpen,
  type JourneyFacts,
  type JourneyStep,
  journeyOf,
  previousStep,
  titleOf,
  typedFor,
  visitable,
  withPage,
} from "@/domain/intake/rules-journey";
import { fillForm } from "../../../tests/answers";
import { catalogue } from "../../../tests/catalogue";

const unit = "Dajt";
const around = { units: [unit], today: "2026-11-23" };
const online = catalogue.filter((procedure) => procedure.channel !== "counter");
const contact = { noticeChannel: "sms", phone: "069 123 4567" };
const business = { forWhom: "business", nipt: "L91214567C", businessName: "Kafe Lana" };
const identity = {
  personalNumber: "J55512345B",
  firstName: "Arta",
  fatherName: "Besim",
  lastName: "Hoxha",
};

const empty = (): JourneyFacts => ({
  isGuest: false,
  companies: [],
  subject: { kind: "open" },
  done: [],
  applicant: {},
  raw: {},
  files: [],
  later: [],
  answers: around,
});

const one = (code: string): Procedure => {
  const found = online.find((procedure) => procedure.code === code);
  if (!found) throw new Error(code);
  return found;
};
const ids = (steps: JourneyStep[]) => steps.map(({ id }) => id);

/** Everything answered rightly and sent. */
function finished(procedure: Procedure, isGuest = false): JourneyFacts {
  const applicant = { ...contact, ...business, mandateBasis: "register", ...(isGuest ? identity : {}) };
  const facts = {
    ...empty(),
    isGuest,
    applicant,
    subject: subjectOf(procedure.audience, applicant, [], around),
    raw: fillForm(procedure.form, { unit, today: around.today }),
    files: [mandateKey],
    later: documentsAsked(procedure).map(({ key }) => key),
  };
  return { ...facts, done: ids(journeyOf(procedure, facts)) };
}

describe("the way through an application", () => {
  test("every procedure offered online can be filled in to the check page, by a guest and by a citizen", () => {
    expect(online.length).toBeGreaterThan(80);
    for (const procedure of online)
      for (const isGuest of [true, false]) {
        const steps = journeyOf(procedure, finished(procedure, isGuest));
        expect({ code: procedure.code, open: firstOpen(steps) }).toEqual({
          code: procedure.code,
          open: checkPage,
        });
        expect(new Set(ids(steps)).size).toBe(steps.length);
      }
  });

  const anyJourney = fc.record({
    procedure: fc.constantFrom(...online.slice(0, 40)),
    isGuest: fc.boolean(),
    sent: fc.array(fc.nat(20), { maxLength: 20 }),
    typed: fc.array(fc.nat(40), { maxLength: 30 }),
    wrong: fc.array(fc.nat(40), { maxLength: 4 }),
  });

  /** Some pages sent, some answers typed, some of them wrong. */
  function somewhere({
    procedure,
    isGuest,
    sent,
    typed,
    wrong,
  }: {
    procedure: Procedure;
    isGuest: boolean;
    sent: number[];
    typed: number[];
    wrong: number[];
  }): JourneyFacts {
    const whole = finished(procedure, isGuest);
    const entries = Object.entries(whole.raw).filter((_, place) => typed.includes(place));
    const raw = Object.fromEntries(
      entries.map(([key, value], place) => [key, wrong.includes(place) ? { not: "readable" } : value]),
    );
    return { ...whole, raw, done: whole.done.filter((_, place) => sent.includes(place)) };
  }

  test("a page opens exactly when all before it are dealt with, and the way on is the first that is not", () => {
    fc.assert(
      fc.property(anyJourney, (drawn) => {
        const steps = journeyOf(drawn.procedure, somewhere(drawn));
        const open = steps.findIndex((step) => step.id === firstOpen(steps));
        for (const [place, step] of steps.entries()) {
          expect(visitable(steps, step.id) !== null).toBe(place <= open);
          const before = previousStep(steps, step.id);
          expect(before).toBe(place === 0 ? null : steps[place - 1]?.id);
          if (before && place <= open) expect(visitable(steps, before)).not.toBeNull();
        }
        expect(visitable(steps, "nothing-of-the-kind")).toBeNull();
      }),
    );
  });

  test("the check page opens only when nothing that is asked is missing or wrong", () => {
    fc.assert(
      fc.property(anyJourney, (drawn) => {
        const steps = journeyOf(drawn.procedure, somewhere(drawn));
        if (!visitable(steps, checkPage)) return;
        for (const step of steps) if (step.kind === "question") expect(step.problems).toEqual([]);
      }),
    );
  });

  test("sending one page replaces what it asks and leaves every other answer as it was typed", () => {
    const anything = fc.oneof(fc.string(), fc.constant(undefined), fc.array(fc.string(), { maxLength: 2 }));
    fc.assert(
      fc.property(anyJourney, fc.nat(20), anything, (drawn, place, value) => {
        const { raw } = somewhere(drawn);
        const { questions } = drawn.procedure.form;
        const question = questions[place % questions.length];
        if (!question) return;
        const own = question.fields.map(({ key }) => key);
        const after = withPage(raw, question, Object.fromEntries(own.map((key) => [key, value])));
        for (const [key, typed] of Object.entries(raw))
          expect(after[key]).toEqual(own.includes(key) ? value : typed);
        expect(Object.keys(after).filter((key) => !own.includes(key) && !(key in raw))).toEqual([]);
      }),
    );
  });
});

test("a document needs a file, the promise to bring it, or to be one that does not always apply", () => {
  const procedure = one("PUB-01");
  const facts = { ...finished(procedure), later: [], files: [mandateKey, "plan"] };
  const steps = journeyOf(procedure, facts);
  expect(firstOpen(steps)).toBe(documentPage("photo"));
  expect(ids(steps)).not.toContain(documentPage("nipt"));
  expect(firstOpen(journeyOf(procedure, { ...facts, later: ["photo"] }))).toBe(checkPage);
});

test("a page is open again when what was right becomes wrong", () => {
  const procedure = one("PUB-01");
  const facts = finished(procedure);
  const later = { ...facts, answers: { ...around, today: "2027-06-01" } };
  expect(firstOpen(journeyOf(procedure, facts))).toBe(checkPage);
  expect(firstOpen(journeyOf(procedure, later))).toBe("dates");
});

test("only a guest says who they are, and only services that businesses use ask for whom", () => {
  const guest = ids(journeyOf(one("PUB-01"), { ...empty(), isGuest: true }));
  expect(guest.slice(0, 3)).toEqual(["aplikuesi", "perfaqesimi", "njoftimi"]);
  const citizenOnly = online.find(({ audience }) => audience === "citizen");
  expect(citizenOnly && ids(journeyOf(citizenOnly, empty()))[0]).toBe("njoftimi");
});

test("a guest keeps the address they proved, whatever they type, and somebody signed in keeps their name", () => {
  const typed = { ...identity, ...business, noticeChannel: "email", email: "tjeter@shembull.al" };
  const subject = subjectOf("business", typed, [], around);
  const guest = readApplicant(typed, subject, around, "arta@shembull.al");
  expect(guest.applicant.email).toBe("arta@shembull.al");
  expect(guest.noticeChannel).toBe("email");
  expect(guest.applicant.business).toEqual({ nipt: "L91214567C", name: "Kafe Lana" });
  const citizen = readApplicant({ ...typed, fatherName: "" }, subject, around, null);
  expect(citizen.applicant).toMatchObject({ firstName: "Arta", fatherName: "", email: "tjeter@shembull.al" });
});

test("every page has a heading in both languages, a document's its own name", () => {
  for (const procedure of online) {
    for (const step of journeyOf(procedure, finished(procedure))) {
      const { sq, en } = titleOf(step);
      expect(sq && en, `${procedure.code} ${step.id}`).toBeTruthy();
      if (step.kind === "document") expect(titleOf(step)).toBe(step.document.name);
    }
  }
});

test("a page keeps what it asks of what was typed, blanks included, and nothing that objects bear by themselves", () => {
  fc.assert(
    fc.property(fc.constantFrom(...online), fc.dictionary(fc.string(), fc.string()), (procedure, noise) => {
      for (const question of procedure.form.questions) {
        const [field] = question.fields;
        const raw = { ...noise, ...(field && { [field.key]: "" }) };
        const asked = question.fields.map(({ key }) => key);
        const kept = typedFor(question, raw);
        expect(Object.keys(kept).every((key) => asked.includes(key))).toBe(true);
        expect(field && kept[field.key]).toBe("");
        expect(typedFor(question, Object.create({ [field?.key ?? ""]: "inherited" }))).toEqual({});
      }
    }),
    { numRuns: 30 },
  );
});
