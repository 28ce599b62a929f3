import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listFilesToDrop } from "@/domain/documents/reads";
import { attachments } from "@/domain/dossier/tables-work";
import { forgetDrafts } from "@/domain/intake/forget-drafts";
import { requireDraftDocument } from "@/domain/intake/reads";
import { drafts } from "@/domain/intake/tables";
import { newId } from "@/lib/ids";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** A municipality with its drafts; each test uses one of its own. */
function place(slug: string) {
  const { doors } = open();
  const office = officeOf(doors, slug, now);
  const { municipalityId } = office.place;
  const actor = { kind: "job" as const, municipalityId, job: "forget-drafts" };
  const guest = { kind: "guest" as const, municipalityId, email: "guest@example.com", sessionId: newId() };
  return {
    async begin(): Promise<string> {
      const id = newId();
      await office.as(guest).drafts.start({ id, procedure: "PUB-01" });
      return id;
    },
    addFile: (dossierId: string, key: string) =>
      doors.asMunicipality(office.place, (tx) =>
        tx.insert(attachments).values({
          ...{ municipalityId, id: newId(), dossierId, documentKey: "plan", fileName: "plani.pdf" },
          ...{ mediaType: "application/pdf", size: 9, sha256: "0".repeat(64), storageKey: key },
          ...{ state: "clean", addedAt: now, addedBy: "a session" },
        }),
      ),
    /** Adds a file as an upload does: looks whose the draft is, and tells that it did, and writes its row a moment later. */
    upload: (id: string, documentKey: string, tell: () => void) =>
      doors.asMunicipality(guest, async (tx) => {
        await requireDraftDocument({ tx, actor: guest, now }, id, documentKey);
        tell();
        await sleep(200);
        await tx.insert(attachments).values({
          ...{ municipalityId, id: newId(), dossierId: id, documentKey, fileName: "plani.pdf" },
          ...{ mediaType: "application/pdf", size: 9, sha256: "0".repeat(64), storageKey: "files/late" },
          ...{ state: "clean", addedAt: now, addedBy: "a session" },
        });
      }),
    documentOf: async (draftId: string) => {
      const { steps } = await office.as(guest).drafts.get({ draftId });
      return steps.flatMap((step) => (step.kind === "document" ? [step.document.key] : []))[0] ?? "";
    },
    send: (id: string) =>
      doors.asMunicipality(office.place, (tx) =>
        tx.update(drafts).set({ sentAt: now }).where(eq(drafts.id, id)),
      ),
    discard: (draftId: string) => office.as(guest).drafts.discard({ draftId }),
    /** Forgets, and returns where the files lie whose bytes may go. */
    forget: (at: Date) =>
      doors.asMunicipality(office.place, async (tx) => {
        const context = { tx, actor, now: at };
        await forgetDrafts(context);
        return (await listFilesToDrop(context)).map(({ storageKey }) => storageKey).sort();
      }),
    kept: () =>
      doors.asMunicipality(office.place, async (tx) =>
        (await tx.select({ id: drafts.id }).from(drafts)).map(({ id }) => id).sort(),
      ),
  };
}

test("an application nobody sent is forgotten after sixty days with its files, and not a moment before", async () => {
  const here = place("tirane");
  const id = await here.begin();
  await here.addFile(id, "files/one");
  await here.addFile(id, "files/two");
  expect(await here.forget(daysOn(60))).toEqual([]);
  expect(await here.kept()).toContain(id);
  expect(await here.forget(daysOn(60.01))).toEqual(["files/one", "files/two"]);
  expect(await here.kept()).not.toContain(id);
});

test("what is thrown away by its owner is forgotten with its files at once, and what was sent is not", async () => {
  const here = place("lushnje");
  const [gone, sent] = [await here.begin(), await here.begin()];
  await here.addFile(gone, "files/gone");
  await here.addFile(sent, "files/sent");
  await here.send(sent);
  for (const id of [gone, sent]) await here.discard(id);
  expect(await here.forget(now)).toEqual(["files/gone"]);
  expect(await here.kept()).toEqual([sent]);
});

test("a file that arrives while its application is thrown away goes with it", async () => {
  const here = place("korce");
  const id = await here.begin();
  let tell = () => {};
  const checked = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const uploaded = here.upload(id, await here.documentOf(id), tell);
  await checked;
  await Promise.all([here.discard(id), uploaded]);
  expect(await here.kept()).toEqual([]);
  expect(await here.forget(now)).toEqual(["files/late"]);
});

test("an application that was sent is never forgotten, nor its files", async () => {
  const here = place("durres");
  const [sent, unsent] = [await here.begin(), await here.begin()];
  await here.addFile(sent, "files/sent");
  await here.send(sent);
  expect(await here.forget(daysOn(400))).toEqual([]);
  const kept = await here.kept();
  expect(kept).toContain(sent);
  expect(kept).not.toContain(unsent);
});

test("what one municipality forgets, another keeps", async () => {
  const [here, there] = [place("vlore"), place("fier")];
  await here.begin();
  const theirs = await there.begin();
  await here.forget(daysOn(90));
  expect(await there.kept()).toEqual([theirs]);
});
