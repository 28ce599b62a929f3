import { describe, expect, it } from "vitest";
import { SubmitApplication } from "@/domain/intake/inputs-submission";
import { makePersonalNumber } from "@/lib/identifiers";

import { type CounterDraft, channelOf, emptyDraft, isEmptyDraft, nextState } from "@/ui/counter/draft";
import { draftErrors, openForm, submissionOf } from "@/ui/counter/submission";
import { catalogue } from "../../../tests/catalogue";

const facts = catalogue.find(({ code }) => code === "PUB-01");
if (!facts) throw new Error("no PUB-01");
const service = {
  ...facts,
  audience: "both" as const,
  localFee: null,
  dueOn: "2026-12-17",
  office: { sq: "Zyra", en: "Office" },
};
const ground = { language: "sq" as const, service, units: ["Tiranë"], today: "2026-11-23" };

function filled(more: Partial<CounterDraft> = {}): CounterDraft {
  const draft = emptyDraft("01910b2e-0000-7000-8000-000000000000");
  return {
    ...draft,
    personQuery: makePersonalNumber({ birthDate: "1985-06-20", sex: "male", serial: 77 }),
    person: { ...draft.person, firstName: "Ilir", lastName: "Marku", phone: "069 123 4567" },
    service: "PUB-01",
    ...more,
  };
}

const wrongIn = (draft: CounterDraft) => {
  const { own, answers } = draftErrors(draft, ground);
  return [...Object.keys(own), ...Object.keys(answers)];
};

describe("a counter draft", () => {
  it("is of nobody whose date of birth has not come yet", () => {
    const bornOn = (birthDate: string) => makePersonalNumber({ birthDate, sex: "female", serial: 7 });
    const { own } = draftErrors(filled({ personQuery: bornOn("2026-11-24") }), ground);
    expect(own).toEqual({ person: "Data e lindjes brenda numrit personal është në të ardhmen" });
    expect(wrongIn(filled({ personQuery: bornOn("2026-11-23") }))).not.toContain("person");
  });

  it("becomes an application the procedure accepts, the same one every time", () => {
    const input = submissionOf(filled(), service);
    expect(SubmitApplication.parse(input)).toEqual(input);
    expect(submissionOf(filled(), service)).toEqual(input);
    expect(input.applicant.phone).toBe("+355691234567");
    expect(input.noticeChannel).toBe("sms");
  });

  it("lists a missing paper, leaves out one that does not apply, and fetches what the administration holds", () => {
    const { documents } = submissionOf(filled(), service);
    for (const { key, heldBy, conditional } of facts.documents) {
      const state = documents.find((each) => each.key === key)?.state;
      expect(state).toBe(heldBy !== null ? "to-fetch" : conditional ? undefined : "missing");
    }
  });

  it("goes through with gaps in the form, but not with something written wrongly", () => {
    expect(wrongIn(filled())).toEqual([]);
    const number = facts.form.questions.flatMap((each) => each.fields).find(({ kind }) => kind === "number");
    const key = number?.key ?? "";
    expect(wrongIn(filled({ raw: { [key]: "shumë" } }))).toEqual([key]);
  });

  it("names a business once: the form does not ask for it again, and the office still reads it there", () => {
    const named = filled({ isBusiness: true, nipt: "l 9121 4567 c", businessName: "Kafe Lana shpk" });
    const keys = (draft: CounterDraft) =>
      openForm(draft, service).questions.flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(keys(filled())).toEqual(expect.arrayContaining(["nipt", "businessName"]));
    for (const key of ["nipt", "businessName"]) expect(keys(named)).not.toContain(key);
    const { answers } = submissionOf(named, service);
    expect(answers).toMatchObject({ nipt: "L91214567C", businessName: "Kafe Lana shpk" });
    expect(keys(filled({ isBusiness: true, nipt: "L9" }))).toContain("nipt");
  });

  it("asks for what is missing of the person, and for a phone unless there is none", () => {
    const empty = emptyDraft("");
    expect(wrongIn(empty)).toEqual(["person", "firstName", "lastName", "phone"]);
    const { person } = filled();
    expect(wrongIn(filled({ person: { ...person, phone: "", noPhone: true } }))).toEqual([]);
    expect(wrongIn(filled({ person: { ...person, phone: "12" } }))).toEqual(["phone"]);
  });

  it("asks for a business only where the request is for one", () => {
    expect(wrongIn(filled({ isBusiness: true }))).toEqual(["nipt", "businessName"]);
    const named = filled({ isBusiness: true, nipt: "L91214567C", businessName: "Kafe Lana shpk" });
    expect(submissionOf(named, service).applicant.business).toEqual({
      nipt: "L91214567C",
      name: "Kafe Lana shpk",
    });
  });

  it("needs an address for what is sent: a phone, an e-mail, a street", () => {
    const { person } = filled();
    const without = { ...person, phone: "", noPhone: true };
    expect(wrongIn(filled({ person: without, channel: "sms" }))).toEqual(["channel"]);
    expect(wrongIn(filled({ channel: "email" }))).toEqual(["email"]);
    expect(wrongIn(filled({ channel: "letter" }))).toEqual(["street"]);
    expect(channelOf(filled({ person: without }))).toBe("none");
  });

  it("is empty until something is typed", () => {
    expect(isEmptyDraft(emptyDraft("x"))).toBe(true);
    expect(isEmptyDraft({ ...emptyDraft("x"), personQuery: "H" })).toBe(false);
  });
});

describe("the state of a document", () => {
  it("comes round with Space, and may be not needed only where the paper is conditional", () => {
    const round = (conditional: boolean) => {
      const states: string[] = [];
      for (let state = nextState("missing", conditional); !states.includes(state); ) {
        states.push(state);
        state = nextState(state, conditional);
      }
      return states;
    };
    expect(round(false)).toEqual(["seen", "copied", "sign-later", "missing"]);
    expect(round(true)).toEqual(["seen", "copied", "sign-later", "not-needed", "missing"]);
  });
});
