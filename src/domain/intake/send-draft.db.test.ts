import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { attachments, documentChecks } from "@/domain/dossier/tables-work";
import { discardDraft } from "@/domain/intake/discard-draft";
import { getJourney, getOwnDraft } from "@/domain/intake/reads";
import { checkPage, firstOpen } from "@/domain/intake/rules-journey";
import { saveAnswers } from "@/domain/intake/save-answers";
import { sendDraft } from "@/domain/intake/send-draft";
import { settleDocument } from "@/domain/intake/settle-document";
import { startDraft } from "@/domain/intake/start-draft";
import { drafts } from "@/domain/intake/tables";
import type { GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { makePersonalNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { fillForm } from "../../../tests/answers";
import { dossierOf, officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const office = () => officeOf(open().doors, "tirane", now);
const guest = (): GuestActor => ({
  ...{ kind: "guest", municipalityId: office().place.municipalityId },
  ...{ email: `${newId()}@example.com`, sessionId: newId() },
});
const as = <T>(actor: GuestActor, work: (context: Context<GuestActor>) => Promise<T>): Promise<T> =>
  open().doors.asMunicipality(office().place, (tx) => work({ tx, actor, now }));

const arta = {
  personalNumber: makePersonalNumber({ birthDate: "1985-06-20", sex: "female", serial: 12 }),
  ...{ firstName: "Arta", fatherName: "Besim", lastName: "Hoxha" },
  ...{ forWhom: "myself", noticeChannel: "sms", phone: "069 123 4567" },
};

/** The first page that still needs something. */
const openPage = (actor: GuestActor, draftId: string) =>
  as(actor, async (context) => {
    const draft = await getOwnDraft(context, draftId);
    const { steps, around } = await getJourney(context, draft);
    const step = steps.find(({ id }) => id === firstOpen(steps));
    return { step, around, form: draft.procedure.facts.form };
  });

/** A draft with every page dealt with; documents are promised unless they have a file. */
async function filled(actor: GuestActor, procedure = "PUB-01"): Promise<string> {
  const draftId = newId();
  await as(actor, (context) => startDraft(context, { id: draftId, procedure }));
  for (let page = 0; page < 30; page++) {
    const { step, around, form } = await openPage(actor, draftId);
    if (!step || step.kind === "check") return draftId;
    const typed = { ...fillForm(form, { unit: around.units[0] ?? "", today: "2026-11-24" }), ...arta };
    await as(actor, async (context) => {
      if (step.kind === "document") {
        await settleDocument(context, { draftId, document: step.document.key, later: true });
      } else await saveAnswers(context, { draftId, question: step.id, raw: typed });
    });
  }
  throw new Error("The application never ends");
}
const send = (actor: GuestActor, draftId: string) => as(actor, (context) => sendDraft(context, { draftId }));

describe("an application sent online", () => {
  test("says of each document whether it came, is promised, or is fetched by the office", async () => {
    const who = guest();
    const draftId = await filled(who);
    const { facts } = (await as(who, (context) => getOwnDraft(context, draftId))).procedure;
    const own = facts.documents.filter(({ heldBy }) => heldBy === null).map(({ key }) => key);
    const [withFile] = own;
    if (!withFile) throw new Error("Nothing is asked of the applicant");
    await as(who, ({ tx }) =>
      tx.insert(attachments).values({
        ...{ municipalityId: who.municipalityId, id: newId(), dossierId: draftId, documentKey: withFile },
        ...{ fileName: "plani.pdf", mediaType: "application/pdf", size: 9, sha256: "0".repeat(64) },
        ...{ storageKey: "files/plan", state: "clean", addedAt: now, addedBy: "a session" },
      }),
    );
    await send(who, draftId);
    const checks = await as(who, ({ tx }) =>
      tx.select().from(documentChecks).where(eq(documentChecks.dossierId, draftId)),
    );
    const expected = facts.documents.map(({ key }) => [
      key,
      key === withFile ? "uploaded" : own.includes(key) ? "missing" : "to-fetch",
    ]);
    expect(Object.fromEntries(checks.map(({ documentKey, state }) => [documentKey, state]))).toEqual(
      Object.fromEntries(expected),
    );
  });

  test("is the draft under the same identifier, of the person who filled it in, told the way they chose", async () => {
    const who = guest();
    const draftId = await filled(who);
    const receipt = await send(who, draftId);
    expect(receipt.id).toBe(draftId);
    expect(await dossierOf(office(), draftId)).toMatchObject({
      ...{ channel: "online", noticeChannel: "sms", personId: null, takenInBy: null },
      applicant: { firstName: "Arta", phone: "+355691234567", email: who.email, verified: false },
    });
    const [draft] = await as(who, ({ tx }) => tx.select().from(drafts).where(eq(drafts.id, draftId)));
    expect(draft?.sentAt).toEqual(now);
    expect(await send(who, draftId), "sent again").toEqual(receipt);
  });

  test("is none while a page needs something, and none once it was thrown away", async () => {
    const who = guest();
    const draftId = await filled(who);
    await as(who, (context) => saveAnswers(context, { draftId, question: "area", raw: { area: "abc" } }));
    expect((await openPage(who, draftId)).step?.id).not.toBe(checkPage);
    await expect(send(who, draftId)).rejects.toMatchObject({ code: "invalid" });
    await as(who, (context) => discardDraft(context, { draftId }));
    await expect(send(who, draftId)).rejects.toMatchObject({ code: "not-found" });
  });
});
