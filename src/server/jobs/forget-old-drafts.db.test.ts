import { rmSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { attachments } from "@/domain/dossier/tables-work";
import type { GuestActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { storeFile } from "@/server/gateways/files";
import { forgetOldDrafts } from "@/server/jobs/forget-old-drafts";
import { listPlaces } from "@/server/place";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ossis-files-"));
  vi.stubEnv("FILES_DIR", folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

test("at night the bytes and names of files that were taken back go, and those still needed stay", async () => {
  const { doors } = open();
  const office = officeOf(doors, "tirane");
  const { municipalityId } = office.place;
  const guest: GuestActor = { kind: "guest", municipalityId, email: "vera@example.com", sessionId: newId() };
  const api = office.as(guest).drafts;
  const begin = async () => (await api.start({ id: newId(), procedure: "PUB-01" })).draftId;
  const add = async (dossierId: string) => {
    const id = newId();
    const row = {
      municipalityId,
      id,
      dossierId,
      documentKey: "plan",
      fileName: "Diagnoza.pdf",
      addedBy: "x",
    };
    const kept = { ...(await storeFile(Buffer.from(id))), mediaType: "application/pdf", addedAt: office.now };
    await doors.asMunicipality(office.place, (tx) =>
      tx.insert(attachments).values({ ...row, ...kept, state: "clean" }),
    );
    return id;
  };
  const [discarded, going] = [await begin(), await begin()];
  await add(discarded);
  const [removed, needed] = [await add(going), await add(going)];
  await api.discard({ draftId: discarded });
  await api.removeFile({ draftId: going, fileId: removed });
  expect(await stored()).toBe(3);

  for (const night of [1, 2]) {
    await forgetOldDrafts(doors);
    expect([night, await stored()]).toEqual([night, 1]);
  }
  const rows = await doors.asMunicipality(office.place, (tx) => tx.select().from(attachments));
  const named = rows.filter(({ fileName }) => fileName === "Diagnoza.pdf").map(({ id }) => id);
  expect(named).toEqual([needed]);
  const [draft] = (await api.get({ draftId: going })).files;
  expect(draft?.id).toBe(needed);
  const [gone] = await doors.asMunicipality(office.place, (tx) =>
    tx.select().from(attachments).where(eq(attachments.id, removed)),
  );
  expect(gone?.droppedAt).not.toBeNull();
});

test("a file that cannot be dropped in one municipality keeps none of another's, and the night counts as failed", async () => {
  const { doors } = open();
  const removedIn = async (slug: string, storageKey: string) => {
    const { place, now } = officeOf(doors, slug);
    const row = {
      ...{ municipalityId: place.municipalityId, id: newId(), dossierId: newId(), documentKey: "plan" },
      ...{
        fileName: "Plani.pdf",
        addedBy: "x",
        mediaType: "application/pdf",
        sha256: "0".repeat(64),
        size: 1,
      },
      ...{ storageKey, addedAt: now, removedAt: now, state: "clean" as const },
    };
    await doors.asMunicipality(place, (tx) => tx.insert(attachments).values(row));
  };
  const slugs = (await listPlaces(doors)).map(({ slug }) => slug);
  const before = await stored();
  const { storageKey } = await storeFile(Buffer.from("a"));
  await removedIn(slugs[0] ?? "", "no/key");
  await removedIn(slugs.at(-1) ?? "", storageKey);
  await expect(forgetOldDrafts(doors)).rejects.toThrow("A file key has another shape");
  expect(await stored()).toBe(before);
});
