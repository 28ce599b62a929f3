import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MunicipalityId } from "@/db/tenant";
import type { PublishedProcedure } from "@/domain/catalogue/reads";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import { keptUntil, registerName, requireAnswers, requireIntake } from "@/domain/intake/rules";
import { readNumber } from "@/domain/intake/rules-number";
import { deriveWorkflow } from "@/domain/publication/rules-workflow";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import { catalogue } from "../../../tests/catalogue";

const municipalityId = 53 as MunicipalityId;
const [facts] = catalogue;
if (!facts) throw new Error("The catalogue is empty");

const staff = (role: "front-office" | "specialist"): MunicipalActor => ({
  kind: "staff",
  municipalityId,
  staffId: "s",
  name: "Klaudia Meçe",
  posts: [{ officeId: "o", officeCode: "SHQ", role }],
});
const clerk = staff("front-office");
const citizen: MunicipalActor = {
  kind: "citizen",
  municipalityId,
  personId: "p",
  personalNumber: "J55512345B",
  name: "Arta",
};
const guest: MunicipalActor = { kind: "guest", municipalityId, email: "a@example.com", sessionId: "g" };
const others: MunicipalActor[] = [
  { kind: "holder", municipalityId, dossierId: "d" },
  { kind: "visitor", municipalityId },
  { kind: "job", municipalityId, job: "pass-time" },
];

const offered = (channel: "both" | "counter" | "online"): PublishedProcedure => ({
  code: facts.code,
  version: 1,
  facts: { ...facts, channel },
  workflow: deriveWorkflow(facts),
  publishedAt: new Date(0),
});
const sent = (channel: SubmitApplication["channel"]): SubmitApplication => ({
  id: "01910b2e-0000-7000-8000-000000000000",
  procedure: facts.code,
  channel,
  applicant: {
    ...{ personalNumber: "J55512345B", firstName: "Arta", fatherName: "", lastName: "Hoxha" },
    ...{ phone: null, email: null, unit: null, street: null, business: null, verified: false },
  },
  noticeChannel: "none",
  answers: {},
  documents: [],
});

/** Whether an application goes through, and if not, why. */
function answer(
  actor: MunicipalActor,
  by: SubmitApplication["channel"],
  service: "both" | "counter" | "online",
) {
  try {
    requireIntake(actor, sent(by), offered(service));
    return "taken";
  } catch (refusal) {
    return refusal instanceof Error && "code" in refusal ? refusal.code : refusal;
  }
}

describe("an application", () => {
  it("at the counter is taken in by the counter alone, never by whoever decides it or by the applicant", () => {
    expect(answer(clerk, "counter", "both")).toBe("taken");
    for (const actor of [staff("specialist"), citizen, guest, ...others]) {
      expect(answer(actor, "counter", "both"), actor.kind).toBe("forbidden");
    }
  });

  it("online is sent by somebody signed in or with a proved address, never by a clerk in their name", () => {
    for (const actor of [citizen, guest]) expect(answer(actor, "online", "both")).toBe("taken");
    for (const actor of [clerk, ...others]) {
      expect(answer(actor, "online", "both"), actor.kind).toBe("forbidden");
    }
  });

  it("goes the ways the service offers, and no other", () => {
    expect(answer(clerk, "counter", "counter")).toBe("taken");
    expect(answer(clerk, "counter", "online")).toBe("invalid");
    expect(answer(citizen, "online", "online")).toBe("taken");
    expect(answer(citizen, "online", "counter")).toBe("invalid");
  });
});

describe("answers", () => {
  const missing = { field: "a", message: { sq: "Mungon", en: "Missing" }, missing: true } as const;
  const wrong = { field: "b", message: { sq: "Gabim", en: "Wrong" } };

  it("that are missing stop an application online, and not at the counter", () => {
    expect(() => requireAnswers([missing], "online")).toThrow("Missing");
    expect(() => requireAnswers([missing], "counter")).not.toThrow();
  });

  it("that are wrong stop it everywhere, and the first is named", () => {
    expect(() => requireAnswers([missing, wrong], "counter")).toThrow("Wrong");
    expect(() => requireAnswers([missing, wrong], "online")).toThrow("Missing");
    expect(() => requireAnswers([], "online")).not.toThrow();
  });
});

describe("a register number", () => {
  it("has six figures at least and is read back as it was written", () => {
    expect(registerName("TIR", 2026, 4217)).toBe("TIR-2026-004217");
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z]{3}$/),
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 999_999 }),
        (letters, year, number) => {
          const read = readNumber(registerName(letters, year, number));
          expect(read).toEqual({ kind: "register", letters, year, number });
        },
      ),
    );
  });
});

it("a draft is kept for sixty days from when it was saved last", () => {
  expect(keptUntil(new Date("2026-11-23T09:00:00Z"))).toEqual(new Date("2027-01-22T09:00:00Z"));
});
