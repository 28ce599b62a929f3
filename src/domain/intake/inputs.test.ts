import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { SaveAnswers, StartDraft } from "@/domain/intake/inputs";
import { BringDocuments, FindPerson, SearchPersons } from "@/domain/intake/inputs-counter";
import { SubmitApplication } from "@/domain/intake/inputs-submission";
import { newId } from "@/lib/ids";

const accepts = (shape: z.ZodType, value: unknown): boolean => shape.safeParse(value).success;

describe("what is sent to the intake", () => {
  it("looks a person up by the whole number, in any writing, and by no part of it", () => {
    expect(FindPerson.parse({ personalNumber: " h40203018l " })).toEqual({ personalNumber: "H40203018L" });
    for (const personalNumber of ["H4020", "H40203018", "%", ""]) {
      expect(accepts(FindPerson, { personalNumber }), personalNumber).toBe(false);
    }
  });

  it("looks for names from three letters on, spaces not counted", () => {
    expect(accepts(SearchPersons, { name: "Hox" })).toBe(true);
    expect(accepts(SearchPersons, { name: " Ho " })).toBe(false);
  });

  it("keeps answers of one page up to sixty thousand characters", () => {
    const page = (raw: Record<string, unknown>) => ({ draftId: newId(), question: "pyetja", raw });
    expect(accepts(SaveAnswers, page({ text: "a".repeat(59_000), wrong: 7 }))).toBe(true);
    expect(accepts(SaveAnswers, page({ text: "a".repeat(60_000) }))).toBe(false);
  });

  it("takes what a clerk saw of a document, and never that it was fetched or uploaded", () => {
    const brought = (state: string) => ({ dossierId: newId(), documents: [{ key: "d1", state }] });
    expect(["seen", "copied", "sign-later"].every((state) => accepts(BringDocuments, brought(state)))).toBe(
      true,
    );
    expect(
      ["to-fetch", "uploaded", "accepted"].some((state) => accepts(BringDocuments, brought(state))),
    ).toBe(false);
  });

  it("takes nothing beside what it knows, so that nobody sends a person or a number of the register along", () => {
    const draft = { id: newId(), procedure: "PUB-01" };
    expect(accepts(StartDraft, draft)).toBe(true);
    expect(accepts(StartDraft, { ...draft, personId: newId() })).toBe(false);
    expect(accepts(StartDraft, { ...draft, procedure: "pub-01" })).toBe(false);
    const application = {
      ...draft,
      channel: "online",
      applicant: {
        ...{ personalNumber: "H40203018L", firstName: "Arta", fatherName: "", lastName: "Hoxha" },
        ...{ phone: null, email: null, unit: null, street: null, business: null, verified: false },
      },
      noticeChannel: "none",
      answers: {},
      documents: [],
    };
    expect(accepts(SubmitApplication, application)).toBe(true);
    const stated = (more: object) =>
      accepts(SubmitApplication, { ...application, applicant: { ...application.applicant, ...more } });
    const business = (nipt: string) => stated({ business: { nipt, name: "Kafe Lana shpk" } });
    expect(["L91214567C", "l91214567c", "L9", "L91350567C"].map(business)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const long = "x".repeat(301);
    expect(
      ["personalNumber", "phone", "email", "unit", "street"].map((key) => stated({ [key]: long })),
    ).toEqual(Array.from({ length: 5 }, () => false));
    expect(accepts(SubmitApplication, { ...application, registerNumber: 1 })).toBe(false);
    expect(accepts(SubmitApplication, { ...application, id: "1" })).toBe(false);
  });
});
