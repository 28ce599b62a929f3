import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { attachments } from "@/domain/dossier/tables-work";
import {
  keysWithFile,
  listFiles,
  listOwnDrafts,
  listSent,
  requireDraftDocument,
} from "@/domain/intake/reads";
import { identityPage } from "@/domain/intake/rules-applicant";
import { documentPage, documentsAsked } from "@/domain/intake/rules-journey";
import { saveAnswers } from "@/domain/intake/save-answers";
import { settleDocument } from "@/domain/intake/settle-document";
import { startDraft } from "@/domain/intake/start-draft";
import { drafts } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { persons } from "@/domain/tenancy/tables";
import { newId } from "@/lib/ids";
import { catalogue } from "../../../tests/catalogue";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const start = new Date("2026-11-23T09:00:00Z");
const minutesOn = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const placeOf = () => officeOf(open().doors, "tirane").place;

type Applicant = CitizenActor | GuestActor;
const guest = (): GuestActor => ({
  ...{ kind: "guest", municipalityId: placeOf().municipalityId },
  ...{ email: `${newId()}@example.com`, sessionId: newId() },
});
async function citizen(): Promise<CitizenActor> {
  const { municipalityId } = placeOf();
  const [row] = await open().doors.asMunicipality(placeOf(), (tx) =>
    tx.select().from(persons).orderBy(asc(persons.personalNumber)).limit(1),
  );
  if (!row) throw new Error("Tirana knows nobody");
  const { id, personalNumber, firstName } = row;
  return { kind: "citizen", municipalityId, personId: id, personalNumber, name: firstName };
}

/** Does something as an applicant at a moment. */
const as = <T>(
  actor: Applicant,
  work: (context: Context<Applicant>) => Promise<T>,
  now = start,
): Promise<T> => open().doors.asMunicipality(placeOf(), (tx) => work({ tx, actor, now }));

async function begin(actor: Applicant, procedure = "PUB-01", now = start): Promise<string> {
  const id = newId();
  await as(actor, (context) => startDraft(context, { id, procedure }), now);
  return id;
}
const rowOf = async (actor: Applicant, id: string) => {
  const [row] = await as(actor, ({ tx }) => tx.select().from(drafts).where(eq(drafts.id, id)));
  return row;
};

const procedure = catalogue.find(({ code }) => code === "PUB-01");
const asked = procedure ? documentsAsked(procedure) : [];
const owed = asked.find(({ conditional }) => !conditional)?.key ?? "";

const addFile = (
  actor: Applicant,
  dossierId: string,
  documentKey: string,
  state: "clean" | "refused" = "clean",
) => {
  const id = newId();
  return as(actor, ({ tx, now }) =>
    tx.insert(attachments).values({
      ...{ municipalityId: actor.municipalityId, id, dossierId, documentKey, fileName: "plani.pdf" },
      ...{ mediaType: "application/pdf", size: 9, sha256: "0".repeat(64), storageKey: `files/${id}` },
      ...{ state, addedAt: now, addedBy: "a session" },
    }),
  );
};

describe("an application begun online", () => {
  test("knows of a citizen what the state said, and of a guest nothing but the address", async () => {
    const [known, unknown] = [await citizen(), guest()];
    const mine = await rowOf(known, await begin(known));
    expect(mine).toMatchObject({ personId: known.personId, guestEmail: null });
    expect(mine?.applicant).toMatchObject({ personalNumber: known.personalNumber });
    expect(await rowOf(unknown, await begin(unknown))).toMatchObject({
      ...{ personId: null, guestEmail: unknown.email, applicant: {}, raw: {}, done: [] },
    });
  });

  test("is none for a service of the counter, or for one nobody offers", async () => {
    const atCounter = catalogue.find(({ channel }) => channel === "counter")?.code ?? "";
    await expect(begin(guest(), atCounter)).rejects.toMatchObject({ code: "invalid" });
    await expect(begin(guest(), "NON-99")).rejects.toMatchObject({ code: "not-found" });
  });

  test("takes no answer to a page this applicant is not asked", async () => {
    const known = await citizen();
    const draftId = await begin(known);
    for (const question of [identityPage, "not-a-page", documentPage(owed)]) {
      const save = as(known, (context) => saveAnswers(context, { draftId, question, raw: {} }));
      await expect(save, question).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("is kept for sixty days from the last page that was sent", async () => {
    const who = guest();
    const draftId = await begin(who);
    const later = minutesOn(24 * 60);
    await as(who, (context) => saveAnswers(context, { draftId, question: "area", raw: {} }), later);
    expect(await rowOf(who, draftId)).toMatchObject({ savedAt: later, expiresAt: minutesOn(61 * 24 * 60) });
  });
});

describe("a document of an application", () => {
  const settle = (who: Applicant, draftId: string, document: string, later: boolean) =>
    as(who, (context) => settleDocument(context, { draftId, document, later }));

  test("that is always needed is added or promised, not passed over", async () => {
    const who = guest();
    const draftId = await begin(who);
    await expect(settle(who, draftId, owed, false)).rejects.toMatchObject({ code: "invalid" });
    await settle(who, draftId, owed, true);
    expect(await rowOf(who, draftId)).toMatchObject({ later: [owed], done: [documentPage(owed)] });
  });

  test("is no longer promised once its file is there", async () => {
    const who = guest();
    const draftId = await begin(who);
    await settle(who, draftId, owed, true);
    await addFile(who, draftId, owed);
    await settle(who, draftId, owed, true);
    expect((await rowOf(who, draftId))?.later).toEqual([]);
  });

  test("whose file was refused is still owed", async () => {
    const who = guest();
    const draftId = await begin(who);
    await addFile(who, draftId, owed, "refused");
    const files = await as(who, ({ tx }) => listFiles(tx, draftId));
    expect(files).toHaveLength(1);
    expect(keysWithFile(files)).toEqual([]);
    await expect(settle(who, draftId, owed, false)).rejects.toMatchObject({ code: "invalid" });
  });

  test("is one the applicant is asked for, in one's own application that is not yet sent", async () => {
    const [who, stranger] = [guest(), guest()];
    const draftId = await begin(who);
    const need = (actor: Applicant, key: string) =>
      as(actor, (context) => requireDraftDocument(context, draftId, key));
    await need(who, owed);
    const fetched = procedure?.documents.find(({ heldBy }) => heldBy !== null)?.key ?? "none";
    for (const attempt of [need(stranger, owed), need(who, fetched), settle(who, draftId, fetched, true)]) {
      await expect(attempt).rejects.toMatchObject({ code: "not-found" });
    }
    await as(who, ({ tx }) => tx.update(drafts).set({ sentAt: start }).where(eq(drafts.id, draftId)));
    await expect(need(who, owed)).rejects.toMatchObject({ code: "not-found" });
    await expect(settle(who, draftId, owed, true)).rejects.toMatchObject({ code: "conflict" });
  });
});

test("one's own applications are listed last saved first, without those sent, over, or of somebody else", async () => {
  const [who, stranger] = [guest(), guest()];
  const [first, second, sent] = [
    await begin(who, "PUB-01", minutesOn(1)),
    await begin(who, "PUB-05", minutesOn(2)),
    await begin(who, "PUB-01", minutesOn(3)),
  ];
  await begin(stranger);
  await as(who, ({ tx }) =>
    tx
      .update(drafts)
      .set({ sentAt: minutesOn(4) })
      .where(eq(drafts.id, sent)),
  );
  const listed = async (actor: Applicant, now?: Date) =>
    (await as(actor, (context) => listOwnDrafts(context), now)).map(({ id }) => id);
  expect(await listed(who)).toEqual([second, first]);
  await as(
    who,
    (context) => saveAnswers(context, { draftId: first, question: "area", raw: {} }),
    minutesOn(9),
  );
  expect(await listed(who)).toEqual([first, second]);
  expect(await listed(who, minutesOn(60 * 24 * 60 + 5))).toEqual([first]);
  expect(await as(who, listSent)).toEqual([sent]);
  expect(await as(stranger, listSent)).toEqual([]);
});
