import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mandateKey } from "@/domain/dossier/inputs";
import { dossiers } from "@/domain/dossier/tables";
import { attachments } from "@/domain/dossier/tables-work";
import { mandatePage, subjectPage } from "@/domain/intake/rules-business";
import { checkPage, documentPage, firstOpen } from "@/domain/intake/rules-journey";
import type { MandateState } from "@/domain/intake/rules-mandate";
import { mandates } from "@/domain/intake/tables";
import type { CitizenActor, StaffActor } from "@/domain/tenancy/rules";
import { persons } from "@/domain/tenancy/tables";
import { makeNipt } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { refusalIn } from "@/server/forms/citizen-post";
import { fillDraft, handIn } from "../../../tests/applicant";
import {
  file,
  historyOf,
  officeOf,
  someApplicant,
  suiteDoors,
  takeBySomebody,
  taskAt,
} from "../../../tests/desk";
import type { Office } from "../../../tests/office";

const open = suiteDoors();
const autumn = new Date("2026-11-23T09:00:00Z");
const afterwards = new Date("2027-01-02T09:00:00Z");
const at = (now = autumn) => officeOf(open().doors, "tirane", now);
let serial = 100;
const newBusiness = () => ({
  nipt: makeNipt({ registeredOn: "2019-12-14", serial: serial++ }),
  name: "Bar Kulla",
});
type Business = ReturnType<typeof newBusiness>;

async function citizen(nth: number): Promise<CitizenActor> {
  const { place } = at();
  const rows = await open().doors.asMunicipality(place, (tx) =>
    tx.select().from(persons).orderBy(persons.personalNumber),
  );
  const row = rows[nth];
  if (!row) throw new Error("Tirana knows too few people");
  const { id: personId, personalNumber, firstName: name } = row;
  return { kind: "citizen", municipalityId: place.municipalityId, personId, personalNumber, name };
}
const elira = () => citizen(0);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => refusalIn(error)?.code ?? String(error),
  );

/** A draft for a business, up to whatever is asked after it was named. */
async function begin(office: Office, who: CitizenActor, business: Business, procedure = "TAX-02") {
  const draftId = newId();
  const api = office.as(who);
  await api.drafts.start({ id: draftId, procedure });
  const raw = { forWhom: "business", nipt: business.nipt, businessName: business.name };
  await api.drafts.saveAnswers({ draftId, question: subjectPage, raw });
  return { draftId, api };
}
const openPage = async (office: Office, who: CitizenActor, draftId: string) =>
  firstOpen((await office.as(who).drafts.get({ draftId })).steps);

/** Says what the right rests on, and until when, and hands the paper in. */
async function authorise(office: Office, who: CitizenActor, draftId: string, until = "31.12.2026") {
  const raw = { mandateBasis: "authorisation", mandateUntil: until };
  await office.as(who).drafts.saveAnswers({ draftId, question: mandatePage, raw });
  await handIn(office, who, draftId, mandateKey);
  await office.as(who).drafts.settleDocument({ draftId, document: mandateKey, later: false });
}

/** A whole application for a business, with its authorisation where one is asked for. */
async function apply(office: Office, who: CitizenActor, business: Business, procedure = "TAX-02") {
  const { draftId, api } = await begin(office, who, business, procedure);
  if ((await openPage(office, who, draftId)) === mandatePage) await authorise(office, who, draftId);
  await fillDraft(office, who, draftId);
  return api.drafts.send({ draftId });
}

const rowsFor = ({ nipt }: Business) =>
  open().doors.asMunicipality(at().place, (tx) => tx.select().from(mandates).where(eq(mandates.nipt, nipt)));
const stateFor = async (
  office: Office,
  who: CitizenActor,
  { nipt }: Business,
): Promise<MandateState | null> =>
  (await office.as(who).mine.overview()).companies.find((each) => each.nipt === nipt)?.state ?? null;

/** The officer who has the first step of a dossier, with the task taken. */
async function officerOf(office: Office, dossierId: string) {
  const task = await taskAt(office, dossierId, "check-1");
  const officer = await takeBySomebody(office, task);
  return { officer, taskId: task.id };
}
const check = (
  office: Office,
  officer: StaffActor,
  taskId: string,
  mandateId: string,
  refusal: string | null,
) => office.as(officer).mandates.check({ taskId, mandateId, refusal });

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
    const [dossier] = await open().doors.asMunicipality(office.place, (tx) =>
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
    await open().doors.asMunicipality(office.place, (tx) =>
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

describe("the office's verdict", () => {
  test("is given once, written into the history, and holds for the other cases of the same business", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const first = await apply(office, who, business);
    const second = await apply(office, who, business, "TAX-09");
    const { officer, taskId } = await officerOf(office, first.id);
    const [row] = await rowsFor(business);
    const mandateId = row?.id ?? "";
    await check(office, officer, taskId, mandateId, null);
    expect(await stateFor(office, who, business)).toBe("accepted");
    expect((await historyOf(office, first.id)).at(-1)).toBe("mandate-checked");
    expect(await codeOf(check(office, officer, taskId, mandateId, null))).toBe("conflict");
    const { officer: colleague } = await officerOf(office, second.id);
    const seen = await office.as(colleague).mandates.ofDossier({ dossierId: second.id });
    expect(seen).toMatchObject([{ state: "accepted", checkedBy: officer.name, businessName: "Bar Kulla" }]);
    const [paper] = seen?.[0]?.files ?? [];
    const read = { dossierId: second.id, fileId: paper?.id ?? "" };
    expect(await office.as(colleague).mandates.file(read)).toMatchObject({ fileName: "Letra.pdf" });
  });

  test("against it carries its reason to the applicant's next application, and can be given up", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { id, register } = await apply(office, who, business);
    const { officer, taskId } = await officerOf(office, id);
    const [row] = await rowsFor(business);
    const mandateId = row?.id ?? "";
    await check(office, officer, taskId, mandateId, "Mungon nënshkrimi.");
    expect(await stateFor(office, who, business)).toBe("refused");
    const { draftId } = await begin(office, who, business);
    expect(await openPage(office, who, draftId)).toBe(mandatePage);
    const { subject } = await office.as(who).drafts.get({ draftId });
    expect(subject).toMatchObject({ company: { state: "refused", refusal: "Mungon nënshkrimi." } });
    const told = (await office.as(who).mine.dossier({ register })).history.map(({ what }) => what);
    expect(told).toContainEqual({ kind: "mandate", accepted: false });
    await check(office, officer, taskId, mandateId, null);
    expect(await openPage(office, who, draftId)).not.toBe(mandatePage);
  });

  test("belongs to whoever has the step, about a mandate of that dossier", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { id } = await apply(office, who, business);
    const other = await apply(office, await citizen(1), newBusiness());
    const [row] = await rowsFor(business);
    const mandateId = row?.id ?? "";
    const task = await taskAt(office, id, "check-1");
    const officer = await takeBySomebody(office, task);
    const elsewhere = await officerOf(office, other.id);
    expect(await codeOf(check(office, elsewhere.officer, elsewhere.taskId, mandateId, null))).toBe(
      "not-found",
    );
    expect(await codeOf(check(office, await office.person("sportel1"), task.id, mandateId, null))).toBe(
      "forbidden",
    );
    await office.as(officer).work.putBack({ taskId: task.id, reasons: null });
    expect(await codeOf(check(office, officer, task.id, mandateId, null))).toBe("forbidden");
    expect(await stateFor(office, who, business)).toBe("unchecked");
  });

  test("and the paper are closed to an office that has nothing to do with the case", async () => {
    const [office, who] = [at(), await elira()];
    const { id } = await apply(office, who, newBusiness());
    const { officer } = await officerOf(office, id);
    const [seen] = (await office.as(officer).mandates.ofDossier({ dossierId: id })) ?? [];
    const read = { dossierId: id, fileId: seen?.files[0]?.id ?? "" };
    const held = new Set((await office.openTasks(id)).map(({ officeId }) => officeId));
    const stranger = (await office.people()).find(({ posts }) =>
      posts.every(({ officeId, role }) => !held.has(officeId) && !["front-office", "auditor"].includes(role)),
    );
    if (!stranger) throw new Error("Everybody works on it");
    expect(await codeOf(office.as(stranger).mandates.ofDossier({ dossierId: id }))).toBe("not-found");
    expect(await codeOf(office.as(stranger).mandates.file(read))).toBe("not-found");
    expect(await codeOf(office.as(officer).mandates.file({ ...read, fileId: newId() }))).toBe("not-found");
  });
});

describe("a business somebody no longer acts for", () => {
  test("leaves the list and needs a new paper, while what was sent goes on with the old one", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { id } = await apply(office, who, business);
    const { nipt } = business;
    const stranger = await citizen(1);
    expect(await codeOf(office.as(stranger).mandates.withdraw({ nipt }))).toBe("not-found");
    await office.as(who).mandates.withdraw({ nipt });
    expect(await stateFor(office, who, business)).toBeNull();
    expect(await codeOf(office.as(who).mandates.withdraw({ nipt }))).toBe("not-found");
    const { draftId } = await begin(office, who, business);
    expect(await openPage(office, who, draftId)).toBe(mandatePage);
    const { officer, taskId } = await officerOf(office, id);
    const [seen] = (await office.as(officer).mandates.ofDossier({ dossierId: id })) ?? [];
    expect(seen).toMatchObject({ withdrawnOn: "2026-11-23", files: [{ fileName: "Letra.pdf" }] });
    await office.as(officer).work.complete({ taskId, outcome: "ok", reasons: null, record: {} });
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
