import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Procedure } from "@/domain/catalogue/inputs";
import {
  applicantQuestions,
  contactPage,
  identityPage,
  readApplicant,
} from "@/domain/intake/rules-applicant";
import { mandatePage, subjectOf, subjectPage } from "@/domain/intake/rules-business";
import { makeNipt, makePersonalNumber } from "@/lib/identifiers";
import { catalogue } from "../../../tests/catalogue";

const around = { units: ["Tirana", "Kashar"], today: "2026-11-23" };
const number = makePersonalNumber({ birthDate: "1985-06-20", sex: "female", serial: 12 });
const nipt = makeNipt({ registeredOn: "2021-03-05", serial: 4 });
const arta = { personalNumber: number, firstName: "Arta", fatherName: "Besim", lastName: "Hoxha" };

const read = (typed: Record<string, unknown>, guestEmail: string | null = null) =>
  readApplicant(typed, subjectOf("both", typed, [], around), around, guestEmail);
const pagesOf = (audience: Procedure["audience"], isGuest: boolean) =>
  applicantQuestions(audience, { isGuest, companies: [] });

describe("the pages about the applicant", () => {
  it("ask who somebody is only of a guest, and for whom only where businesses apply", () => {
    const pages = (audience: Procedure["audience"], isGuest: boolean) =>
      pagesOf(audience, isGuest).map(({ id }) => id);
    expect(pages("citizen", false)).toEqual([contactPage]);
    expect(pages("both", false)).toEqual([subjectPage, mandatePage, contactPage]);
    expect(pages("both", true)).toEqual([identityPage, subjectPage, contactPage]);
    expect(pages("citizen", true)).toEqual([identityPage, contactPage]);
  });

  it("ask a business service for the business at once, without asking whether there is one", () => {
    const [subject] = pagesOf("business", false);
    expect(subject?.fields.map(({ key }) => key)).toEqual(["nipt", "businessName"]);
    expect(subject?.fields.every(({ showWhen }) => showWhen === undefined)).toBe(true);
  });

  it("do not ask a guest for the address they proved", () => {
    const keys = (isGuest: boolean) =>
      pagesOf("citizen", isGuest).flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(keys(true)).not.toContain("email");
    expect(keys(false)).toContain("email");
  });

  it("have names that no page of any procedure has", () => {
    const ours = [identityPage, subjectPage, mandatePage, contactPage];
    for (const { code, form } of catalogue) {
      expect(
        form.questions.filter(({ id }) => ours.includes(id)),
        code,
      ).toEqual([]);
    }
  });
});

describe("the applicant of a finished draft", () => {
  it("is reached the way they chose, and what they typed for another way is left out", () => {
    const typed = { ...arta, phone: "069 123 4567", email: "arta@example.com" };
    const bySms = read({ ...typed, noticeChannel: "sms" });
    expect(bySms).toMatchObject({ noticeChannel: "sms", applicant: { phone: "+355691234567", email: null } });
    const byMail = read({ ...typed, noticeChannel: "email" });
    expect(byMail).toMatchObject({
      noticeChannel: "email",
      applicant: { phone: null, email: "arta@example.com" },
    });
    const home = { unit: "Kashar", street: "Rruga 1" };
    const byLetter = read({ ...arta, noticeChannel: "letter", home });
    expect(byLetter).toMatchObject({ noticeChannel: "letter", applicant: home });
  });

  it("is told nothing when no way was chosen that we know", () => {
    for (const noticeChannel of [undefined, "", "pigeon", 7]) {
      expect(read({ ...arta, noticeChannel }).noticeChannel).toBe("none");
    }
  });

  it("keeps the names of the identity provider, right or not in the eyes of a form", () => {
    const told = { ...arta, fatherName: "", personalNumber: "J000" };
    expect(read(told).applicant).toMatchObject({ personalNumber: "J000", fatherName: "", firstName: "Arta" });
    expect(read(told, "guest@example.com").applicant.personalNumber).toBe("");
  });

  it("is the business only when that was said, called by its number when it has no name", () => {
    const business = { ...arta, nipt, businessName: "Kafe Lana" };
    expect(read({ ...business, forWhom: "myself" }).applicant.business).toBeNull();
    expect(read({ ...business, forWhom: "business" }).applicant.business).toEqual({
      nipt,
      name: "Kafe Lana",
    });
    expect(read({ ...arta, nipt, forWhom: "business" }).applicant.business).toEqual({ nipt, name: nipt });
  });

  it("is never taken for somebody the state vouched for, whatever was typed", () => {
    const anything = fc.dictionary(
      fc.constantFrom(
        "verified",
        "personalNumber",
        "firstName",
        "noticeChannel",
        "home",
        "nipt",
        "phone",
        "email",
      ),
      fc.oneof(fc.string(), fc.boolean(), fc.constant(null), fc.object()),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const { applicant } = read(typed, "guest@example.com");
        expect(applicant.verified).toBe(false);
        expect(applicant.email).toBe("guest@example.com");
      }),
    );
  });
});
