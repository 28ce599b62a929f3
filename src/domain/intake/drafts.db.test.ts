import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { adoptions } from "@/domain/catalogue/tables";
import { dossiers } from "@/domain/dossier/tables";
import { attachments, documentChecks } from "@/domain/dossier/tables-work";
import { drafts } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import { persons } from "@/domain/tenancy/tables";
import { newId } from "@/lib/ids";
import { refusalIn } from "@/server/forms/citizen-post";
import { readCast } from "@/server/seed/data";
import { fillDraft } from "../../../tests/applicant";
import { officeOf } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { type Opened, suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors(6);
let { database, doors } = {} as Opened;
let office: Office;
let elsewhere: Office;
let arta: CitizenActor;
let elira: CitizenActor;

beforeAll(async () => {
  ({ database, doors } = open());
  office = officeOf(doors, "tirane");
  elsewhere = officeOf(doors, "elbasan");
  [arta, elira] = [await citizen("arta"), await citizen("elira")];
});
async function citizen(key: string): Promise<CitizenActor> {
  const cast = readCast().citizens.find((each) => each.key === key);
  const number = cast?.personalNumber ?? "";
  const [person] = await doors.asMunicipality(office.place, (tx) =>
    tx.select().from(persons).where(eq(persons.personalNumber, number)),
  );
  if (!person) throw new Error(`${key} is not known here`);
  const { municipalityId } = office.place;
  return { kind: "citizen", municipalityId, personId: person.id, personalNumber: number, name: key };
}

const guest = (email: string): GuestActor => ({
  kind: "guest",
  municipalityId: office.place.municipalityId,
  email,
  sessionId: newId(),
});

type Applicant = CitizenActor | GuestActor;

async function begin(actor: Applicant, procedure = "PUB-01"): Promise<string> {
  const id = newId();
  await office.as(actor).drafts.start({ id, procedure });
  return id;
}

const fillIn = (actor: Applicant, draftId: string) => fillDraft(office, actor, draftId);

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => {
      const found = refusalIn(error);
      return found ? { code: found.code, text: found.text } : String(error);
    },
  );

describe("a draft", () => {
  test("is found again by the same person in another session, with every answer as typed, right or wrong", async () => {
    const id = await begin(arta);
    const wrong = { area: "dymbëdhjetë", freePassage: "1,8" };
    const saved = await office.as(arta).drafts.saveAnswers({ draftId: id, question: "area", raw: wrong });
    expect(saved.hasProblems).toBe(true);
    const again = await office.as({ ...arta }).drafts.get({ draftId: id });
    expect(again.draft.raw).toMatchObject(wrong);
    const page = again.steps.find((step) => step.id === "area");
    expect(page?.done).toBe(false);
    expect((await office.as(arta).drafts.list()).map((draft) => draft.id)).toContain(id);

    const email = "mysafir@shembull.al";
    const guests = await begin(guest(email));
    expect((await office.as(guest(email)).drafts.get({ draftId: guests })).draft.id).toBe(guests);
  });

  test("of somebody else is the same as none, for reading and for every change", async () => {
    const id = await begin(arta);
    const mine = guest("mysafir@shembull.al");
    const guests = await begin(mine);
    const nobody = newId();
    const tries = (api: ReturnType<Office["as"]>, draftId: string) => [
      api.drafts.get({ draftId }),
      api.drafts.saveAnswers({ draftId, question: "area", raw: { area: "9" } }),
      api.drafts.settleDocument({ draftId, document: "plan", later: true }),
      api.drafts.send({ draftId }),
      api.drafts.receipt({ draftId }),
      api.drafts.discard({ draftId }),
    ];
    for (const actor of [elira, guest("tjeter@shembull.al"), guest("arta.hoxha@example.com")])
      for (const draftId of [id, guests]) {
        const foreign = await Promise.all(tries(office.as(actor), draftId).map(refusal));
        const unknown = await Promise.all(tries(office.as(actor), nobody).map(refusal));
        expect(foreign).toEqual(unknown);
        expect(foreign.every((each) => typeof each === "object" && each?.code === "not-found")).toBe(true);
      }
    const there = { ...mine, municipalityId: elsewhere.place.municipalityId };
    expect(await refusal(elsewhere.as(there).drafts.get({ draftId: guests }))).toMatchObject({
      code: "not-found",
    });
    expect((await office.as(arta).drafts.get({ draftId: id })).draft.raw).toEqual({});
  });

  test("started twice under one identifier is one, and under somebody else's identifier stays theirs", async () => {
    const id = newId();
    await Promise.all([1, 2].map(() => office.as(arta).drafts.start({ id, procedure: "PUB-01" })));
    await office
      .as(elira)
      .drafts.start({ id, procedure: "PUB-05" })
      .catch(() => {});
    const { draft } = await office.as(arta).drafts.get({ draftId: id });
    expect(draft.procedureCode).toBe("PUB-01");
    expect(await refusal(office.as(elira).drafts.get({ draftId: id }))).toMatchObject({ code: "not-found" });
  });

  test("keeps both answers when two pages are sent at the same moment", async () => {
    const id = await begin(arta);
    const api = office.as(arta);
    await Promise.all([
      api.drafts.saveAnswers({ draftId: id, question: "area", raw: { area: "12,5" } }),
      api.drafts.saveAnswers({ draftId: id, question: "purpose", raw: { purpose: "tables" } }),
    ]);
    expect((await api.drafts.get({ draftId: id })).draft.raw).toMatchObject({
      area: "12,5",
      purpose: "tables",
    });
  });

  test("is gone once thrown away, and a sent one stays", async () => {
    const id = await begin(arta);
    await office.as(arta).drafts.discard({ draftId: id });
    expect(await refusal(office.as(arta).drafts.get({ draftId: id }))).toMatchObject({ code: "not-found" });
    const sent = await begin(arta);
    await fillIn(arta, sent);
    await office.as(arta).drafts.send({ draftId: sent });
    await office.as(arta).drafts.discard({ draftId: sent });
    expect((await office.as(arta).drafts.get({ draftId: sent })).draft.sentAt).not.toBeNull();
  });
});

test("a file of a draft is taken back by its owner in any session, by nobody else, and not once it is sent", async () => {
  const email = "mysafir3@shembull.al";
  const draftId = await begin(guest(email));
  await fillIn(guest(email), draftId);
  const fileId = newId();
  const { municipalityId } = office.place;
  await doors.asMunicipality(office.place, (tx) =>
    tx.insert(attachments).values({
      municipalityId,
      id: fileId,
      dossierId: draftId,
      documentKey: "plan",
      fileName: "plani.pdf",
      mediaType: "application/pdf",
      size: 9,
      sha256: "0".repeat(64),
      storageKey: `files/${fileId}`,
      state: "clean",
      addedAt: office.now,
      addedBy: "another session",
    }),
  );
  const kept = async () => (await office.as(guest(email)).drafts.get({ draftId })).files.length;
  for (const stranger of [arta, guest("tjeter@shembull.al")])
    expect(await refusal(office.as(stranger).drafts.removeFile({ draftId, fileId }))).toMatchObject({
      code: "not-found",
    });
  const ofArta = await begin(arta);
  await office.as(arta).drafts.removeFile({ draftId: ofArta, fileId });
  expect(await kept()).toBe(1);
  await office.as(guest(email)).drafts.removeFile({ draftId, fileId });
  expect(await kept()).toBe(0);
  await office.as(guest(email)).drafts.send({ draftId });
  expect(await refusal(office.as(guest(email)).drafts.removeFile({ draftId, fileId }))).toMatchObject({
    code: "conflict",
  });
});

describe("sending", () => {
  test("is refused while a page still needs something", async () => {
    const id = await begin(arta);
    expect(await refusal(office.as(arta).drafts.send({ draftId: id }))).toMatchObject({ code: "invalid" });
  });

  test("twice, even at the same moment, registers one application with one receipt", async () => {
    const id = await begin(arta);
    await fillIn(arta, id);
    const both = await Promise.all([1, 2].map(() => office.as(arta).drafts.send({ draftId: id })));
    const third = await office.as(arta).drafts.send({ draftId: id });
    expect(both[0]).toEqual(both[1]);
    expect(third).toEqual(both[0]);
    const rows = await doors.asMunicipality(office.place, (tx) =>
      tx.select().from(dossiers).where(eq(dossiers.id, id)),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.applicant).toMatchObject({
      firstName: "Arta",
      phone: "+355691234567",
      business: { nipt: "L91214567C", name: "Kafe Lana" },
      verified: true,
    });
    const checks = await doors.asMunicipality(office.place, (tx) =>
      tx.select().from(documentChecks).where(eq(documentChecks.dossierId, id)),
    );
    const states = Object.fromEntries(checks.map((check) => [check.documentKey, check.state]));
    expect(states).toEqual({ nipt: "to-fetch", tax: "to-fetch", plan: "missing", photo: "missing" });
    expect(
      await refusal(
        office.as(arta).drafts.saveAnswers({ draftId: id, question: "area", raw: { area: "1" } }),
      ),
    ).toMatchObject({ code: "conflict" });
  });

  test("is judged by the version the draft was begun on, also when a newer one is offered meanwhile", async () => {
    const id = await begin(arta, "PUB-02");
    const owner = postgres(database.owner, { max: 1 });
    await owner`insert into procedure_versions
      select code, 2, facts || '{"form": {"questions": []}}', workflow, published_at from procedure_versions where code = 'PUB-02'`;
    await owner.end();
    await doors.asMunicipality(office.place, (tx) =>
      tx.update(adoptions).set({ version: 2 }).where(eq(adoptions.code, "PUB-02")),
    );
    await fillIn(arta, id);
    await office.as(arta).drafts.send({ draftId: id });
    const [row] = await doors.asMunicipality(office.place, (tx) =>
      tx.select().from(dossiers).where(eq(dossiers.id, id)),
    );
    expect(row?.procedureVersion).toBe(1);
  });

  test("as a guest ties the application to the proved address and to no person, whatever number was typed", async () => {
    const me = guest("mysafir@shembull.al");
    const id = await begin(me);
    await fillIn(me, id);
    await office.as(me).drafts.send({ draftId: id });
    const [row] = await doors.asMunicipality(office.place, (tx) =>
      tx.select().from(dossiers).where(eq(dossiers.id, id)),
    );
    expect(row).toMatchObject({ personId: null, applicant: { email: me.email, verified: false } });
    // Arta's own number was typed; her own area must not show what somebody else sent with it.
    const hers = await office.as(arta).mine.overview();
    expect(hers.dossiers.map((line) => line.id)).not.toContain(id);
    const theirs = await office.as(guest(me.email)).mine.overview();
    expect(theirs.dossiers.map((line) => line.id)).toEqual([id]);
  });

  test("leaves no draft behind in the list, and the answers where they were", async () => {
    const rows = await doors.asMunicipality(office.place, (tx) =>
      tx
        .select()
        .from(drafts)
        .where(and(eq(drafts.personId, arta.personId))),
    );
    const listed = await office.as(arta).drafts.list();
    const sent = rows.filter((row) => row.sentAt !== null).map((row) => row.id);
    expect(sent.length).toBeGreaterThan(0);
    expect(listed.some((draft) => sent.includes(draft.id))).toBe(false);
  });
});
