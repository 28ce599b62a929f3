import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mandateKey } from "@/domain/dossier/inputs";
import { dossiers } from "@/domain/dossier/tables";
import { attachments } from "@/domain/dossier/tables-work";
import { mandatePage, subjectPage } from "@/domain/intake/rules-business";
import { checkPage, documentPage } from "@/domain/intake/rules-journey";
import { newId } from "@/lib/ids";
import { fillDraft, handIn } from "../../../tests/applicant";
import { file, someApplicant } from "../../../tests/desk";
import {
  apply,
  authorise,
  begin,
  check,
  codeOf,
  newBusiness,
  officerOf,
  openPage,
  stateFor,
  suiteMandates,
} from "../../../tests/mandates";

const { at, citizen, elira, rowsFor } = suiteMandates();
const afterwards = new Date("2027-01-02T09:00:00Z");

describe("an authorisation", () => {
  test("is handed in once: the next application for the same business asks nothing about it", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { draftId } = await begin(office, who, business);
    expect(await openPage(office, who, draftId)).toBe(mandatePage);
    await authorise(office, who, draftId);
    expect(await rowsFor(business), "nothing stands before the application is sent").toEqual([]);
    await fillDraft(office, who, draftId);
    const sent = await office.as(who).drafts.send({ draftId });
    expect(await rowsFor(business)).toMatchObject([
      { businessName: "Bar Kulla", basis: "authorisation", validUntil: "2026-12-31", dossierId: sent.id },
    ]);
    const next = newId();
    await office.as(who).drafts.start({ id: next, procedure: "PUB-01" });
    const picked = { forWhom: business.nipt.toLowerCase() };
    await office.as(who).drafts.saveAnswers({ draftId: next, question: subjectPage, raw: picked });
    const { steps, subject } = await office.as(who).drafts.get({ draftId: next });
    expect(subject).toMatchObject({ kind: "business", name: "Bar Kulla" });
    expect(steps.map(({ id }) => id)).not.toContain(mandatePage);
    const asked = steps.flatMap((step) =>
      step.kind === "question" && step.about === "request" ? step.question.fields.map(({ key }) => key) : [],
    );
    expect(asked.filter((key) => ["nipt", "businessName"].includes(key))).toEqual([]);
    await fillDraft(office, who, next);
    const { id } = await office.as(who).drafts.send({ draftId: next });
    const [dossier] = await office.doors.asMunicipality(office.place, (tx) =>
      tx.select().from(dossiers).where(eq(dossiers.id, id)),
    );
    expect(dossier?.answers).toMatchObject({ nipt: business.nipt, businessName: "Bar Kulla" });
    expect(dossier?.applicant.business).toEqual({ nipt: business.nipt, name: "Bar Kulla" });
    expect(await rowsFor(business)).toHaveLength(1);
  });

  test("cannot be left out, promised for later, or replaced by a file that did not pass its check", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { draftId, api } = await begin(office, who, business);
    const raw = { mandateBasis: "authorisation", mandateUntil: "31.12.2026" };
    await api.drafts.saveAnswers({ draftId, question: mandatePage, raw });
    expect(await openPage(office, who, draftId)).toBe(documentPage(mandateKey));
    const settle = (later: boolean) => api.drafts.settleDocument({ draftId, document: mandateKey, later });
    for (const later of [true, false]) expect(await codeOf(settle(later))).toBe("invalid");
    await handIn(office, who, draftId, mandateKey);
    await settle(false);
    expect(await openPage(office, who, draftId)).not.toBe(documentPage(mandateKey));
    await office.doors.asMunicipality(office.place, (tx) =>
      tx.update(attachments).set({ state: "refused" }).where(eq(attachments.dossierId, draftId)),
    );
    expect(await openPage(office, who, draftId)).toBe(documentPage(mandateKey));
    expect(await codeOf(api.drafts.send({ draftId }))).toBe("invalid");
  });

  test("by the business's own word needs a day that has not passed; the register's word needs neither day nor paper", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { draftId, api } = await begin(office, who, business);
    const say = (raw: Record<string, string>) =>
      api.drafts.saveAnswers({ draftId, question: mandatePage, raw });
    const wrong = { mandateBasis: "authorisation", mandateUntil: "22.11.2026" };
    expect((await say(wrong)).hasProblems).toBe(true);
    expect((await say({ ...wrong, mandateUntil: "" })).hasProblems).toBe(true);
    expect((await say({ ...wrong, mandateUntil: "23.11.2026" })).hasProblems).toBe(false);
    expect(await openPage(office, who, draftId)).toBe(documentPage(mandateKey));
    expect((await say({ mandateBasis: "register", mandateUntil: "" })).hasProblems).toBe(false);
    await fillDraft(office, who, draftId);
    await api.drafts.send({ draftId });
    expect(await rowsFor(business)).toMatchObject([{ basis: "register", validUntil: null }]);
    expect(await stateFor(at(new Date("2031-01-01T09:00:00Z")), who, business)).toBe("unchecked");
  });

  test("is looked at again when another business is meant than it was handed in for", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { draftId, api } = await begin(office, who, business);
    await authorise(office, who, draftId);
    const raw = { forWhom: "business", nipt: newBusiness().nipt, businessName: "Tjetër" };
    await api.drafts.saveAnswers({ draftId, question: subjectPage, raw });
    expect(await openPage(office, who, draftId)).toBe(mandatePage);
  });

  test("that is over blocks the next application and a draft begun before, and lets a new one in", async () => {
    const [who, business] = [await elira(), newBusiness()];
    await apply(at(), who, business);
    const { draftId: begun } = await begin(at(), who, business);
    await fillDraft(at(), who, begun);
    expect(await openPage(at(), who, begun)).toBe(checkPage);
    const office = at(afterwards);
    expect(await stateFor(office, who, business)).toBe("expired");
    expect(await openPage(office, who, begun)).toBe(mandatePage);
    expect(await codeOf(office.as(who).drafts.send({ draftId: begun }))).toBe("invalid");
    const { draftId } = await begin(office, who, business);
    expect(await openPage(office, who, draftId)).toBe(mandatePage);
    await authorise(office, who, draftId, "31.12.2027");
    await fillDraft(office, who, draftId);
    await office.as(who).drafts.send({ draftId });
    expect(await stateFor(office, who, business)).toBe("unchecked");
    expect(await openPage(office, who, begun), "the draft begun before goes on with it").toBe(checkPage);
  });

  test("is the person's own: another one is asked for theirs, and is told the name an office has checked", async () => {
    const [office, business] = [at(), newBusiness()];
    const [who, other] = [await elira(), await citizen(1)];
    const { id } = await apply(office, who, business);
    const claim = { ...business, name: "Emër i shpikur" };
    const { draftId } = await begin(office, other, claim);
    const named = async () => (await office.as(other).drafts.get({ draftId })).subject;
    expect(await openPage(office, other, draftId)).toBe(mandatePage);
    expect(await named()).toMatchObject({ name: "Emër i shpikur", isNameChecked: false });
    const { officer, taskId } = await officerOf(office, id);
    const [row] = await rowsFor(business);
    await check(office, officer, taskId, row?.id ?? "", null);
    expect(await named()).toMatchObject({ name: "Bar Kulla", isNameChecked: true });
    expect(await stateFor(office, other, business)).toBeNull();
  });
});

test("a guest keeps no authorisation, because they proved an address and not who they are", async () => {
  const office = at();
  const { municipalityId } = office.place;
  const guest = { kind: "guest" as const, municipalityId, email: "mysafir@shembull.al", sessionId: newId() };
  const draftId = newId();
  await office.as(guest).drafts.start({ id: draftId, procedure: "TAX-02" });
  await fillDraft(office, guest, draftId);
  const { id } = await office.as(guest).drafts.send({ draftId });
  const { officer } = await officerOf(office, id);
  expect(await office.as(officer).mandates.ofDossier({ dossierId: id })).toEqual([]);
  expect((await office.as(guest).mine.overview()).companies).toEqual([]);
});

test("an application at the counter shows what the same person handed in online", async () => {
  const [office, who, business] = [at(), await elira(), newBusiness()];
  await apply(office, who, business);
  const clerk = office.as(await office.person("sportel1"));
  const find = (personalNumber: string) => clerk.counter.findMandate({ personalNumber, nipt: business.nipt });
  expect(await find(who.personalNumber)).toMatchObject({ name: "Bar Kulla", state: "unchecked" });
  expect(await find((await citizen(1)).personalNumber)).toBeNull();
  const applicant = { ...someApplicant, personalNumber: who.personalNumber, business };
  const { id } = await file(office, "TAX-02", { applicant });
  const { officer } = await officerOf(office, id);
  const seen = await office.as(officer).mandates.ofDossier({ dossierId: id });
  expect(seen).toMatchObject([{ nipt: business.nipt, state: "unchecked" }]);
});
