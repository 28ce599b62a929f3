import { eq } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { addAttachment } from "@/domain/documents/add-attachment";
import type { AddAttachment } from "@/domain/documents/inputs-attachment";
import { findDossier, getAttachmentToRead, requireFilesOf } from "@/domain/documents/reads";
import { removeAttachment } from "@/domain/documents/remove-attachment";
import { settleScan } from "@/domain/documents/settle-scan";
import { attachments } from "@/domain/dossier/tables-work";
import type { HolderActor, MunicipalActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { newId } from "@/lib/ids";
import { file, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
let office: Office;
/** A dossier whose applicant was asked for something an hour ago. */
let dossierId: string;
let holder: HolderActor;

async function askedDossier(): Promise<string> {
  const { id } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const items = [{ documentKey: null, name: { sq: "Sqarim", en: "Explanation" }, why: "Sqaroni adresën." }];
  await office.as(officer).work.requestCompletion({ taskId: task.id, items });
  return id;
}

beforeAll(async () => {
  office = officeOf(open().doors, "tirane");
  dossierId = await askedDossier();
  holder = { kind: "holder", municipalityId: office.place.municipalityId, dossierId };
  office.now = new Date(office.now.getTime() + 3_600_000);
});

const as = <T>(actor: MunicipalActor, work: (context: Context) => Promise<T>) =>
  office.doors.asMunicipality(actor, (tx) => work({ tx, actor, now: office.now }));
const job = (): MunicipalActor => ({
  kind: "job",
  municipalityId: office.place.municipalityId,
  job: "scan-file",
});
const stored = (change: Partial<AddAttachment> = {}): AddAttachment => ({
  id: newId(),
  dossierId,
  documentKey: "asked-1",
  fileName: "sqarim.pdf",
  mediaType: "application/pdf",
  size: 1200,
  sha256: "a".repeat(64),
  storageKey: "2026/11/aaaaaaaaaaaaaaaaaaaaaaaa",
  state: "clean",
  ...change,
});
const add = (input: AddAttachment, actor: MunicipalActor = holder) =>
  as(actor, (context) => addAttachment(context, input));
const rowOf = (id: string) =>
  as(holder, async ({ tx }) => (await tx.select().from(attachments).where(eq(attachments.id, id)))[0]);

async function scansOf(id: string): Promise<number> {
  const sql = postgres(open().database.superuser, { max: 1, fetch_types: false });
  try {
    const rows = await sql<{ key: string }[]>`select key from waiting_jobs where task = 'scan-file'`;
    return rows.filter(({ key }) => key.endsWith(id)).length;
  } finally {
    await sql.end();
  }
}

test("a file is written down once, however often it is sent", async () => {
  const input = stored();
  expect(await add(input)).toEqual({ id: input.id, isNew: true });
  expect(await add(input)).toEqual({ id: input.id, isNew: false });
  expect(await rowOf(input.id)).toMatchObject({ addedAt: office.now, addedBy: `holder:${dossierId}` });
});

test("an application has so many files and bytes in the store and no more, those taken back included", async () => {
  const full = await askedDossier();
  const its: HolderActor = { ...holder, dossierId: full };
  const mine = (change: Partial<AddAttachment> = {}) => stored({ dossierId: full, ...change });
  const large = 10 * 1024 * 1024;
  const kept = mine({ size: large });
  await add(kept, its);
  for (let n = 1; n < 30; n++) await add(mine({ size: large }), its);
  const refused = { code: "invalid", text: { sq: expect.stringContaining("nuk merr më skedarë") } };
  await expect(add(mine({ size: 1 }), its)).rejects.toMatchObject(refused);
  expect(await add(kept, its)).toEqual({ id: kept.id, isNew: false });

  const many = await askedDossier();
  const theirs: HolderActor = { ...holder, dossierId: many };
  office.now = new Date(office.now.getTime() + 60_000);
  for (let n = 0; n < 100; n++) {
    const { id } = await add(stored({ dossierId: many, size: 1 }), theirs);
    if (n < 3) await as(theirs, (context) => removeAttachment(context, { id }));
  }
  await expect(add(stored({ dossierId: many, size: 1 }), theirs)).rejects.toMatchObject(refused);
});

test("the same identifier never stands for other content, nor for another dossier", async () => {
  const input = stored();
  await add(input);
  for (const other of [{ sha256: "b".repeat(64) }, { dossierId: newId() }])
    await expect(add({ ...input, ...other })).rejects.toMatchObject({ code: "conflict" });
});

test("a file that waits for its check is scanned once and read by nobody until it passed", async () => {
  const input = stored({ state: "pending" });
  await add(input);
  await add(input);
  expect(await scansOf(input.id)).toBe(1);
  const read = () => as(holder, (context) => getAttachmentToRead(context, input.id));
  await expect(read()).rejects.toMatchObject({ code: "conflict" });
  await as(job(), (context) => settleScan(context, { id: input.id, state: "clean" }));
  expect(await read()).toMatchObject({ id: input.id, storageKey: input.storageKey });
});

test("a file that was checked before is not scanned again", async () => {
  const input = stored();
  await add(input);
  expect(await scansOf(input.id)).toBe(0);
});

test("the scanner's first word stays: what was refused is never opened", async () => {
  const input = stored({ state: "pending" });
  await add(input);
  for (const state of ["refused", "clean"] as const)
    await as(job(), (context) => settleScan(context, { id: input.id, state }));
  expect((await rowOf(input.id))?.state).toBe("refused");
  await expect(as(holder, (context) => getAttachmentToRead(context, input.id))).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a file is read by the applicant and by the office that works on it, and is not found for others", async () => {
  const input = stored();
  await add(input);
  const read = (actor: MunicipalActor) => as(actor, (context) => getAttachmentToRead(context, input.id));
  for (const actor of [holder, await office.person("ars1"), await office.person("sportel1")])
    expect((await read(actor)).id).toBe(input.id);
  const { municipalityId } = office.place;
  const strangers: MunicipalActor[] = [
    { kind: "visitor", municipalityId },
    { kind: "holder", municipalityId, dossierId: newId() },
    await office.person("specialist1"),
  ];
  for (const actor of strangers) await expect(read(actor)).rejects.toMatchObject({ code: "not-found" });
});

test("before a dossier exists its files are nobody's to look at", async () => {
  const draft = newId();
  const clerk = await office.person("sportel1");
  expect(await as(clerk, ({ tx }) => findDossier(tx, draft))).toBeNull();
  await expect(as(clerk, (context) => requireFilesOf(context, draft))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("whoever added a file takes it back until it is handed in, and its row stays as a trace", async () => {
  const input = stored();
  await add(input);
  const remove = (actor: MunicipalActor) =>
    as(actor, (context) => removeAttachment(context, { id: input.id }));
  await expect(remove(await office.person("ars1"))).rejects.toMatchObject({ code: "not-found" });
  await remove(holder);
  expect(await rowOf(input.id)).toMatchObject({ removedAt: office.now });
  await expect(remove(holder)).rejects.toMatchObject({ code: "not-found" });
  await expect(as(holder, (context) => getAttachmentToRead(context, input.id))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("what came before it was asked for, or while nothing is asked, is part of the dossier", async () => {
  const early = stored();
  const now = office.now;
  office.now = new Date(now.getTime() - 7_200_000);
  await add(early);
  office.now = now;
  await expect(as(holder, (context) => removeAttachment(context, { id: early.id }))).rejects.toMatchObject({
    code: "conflict",
  });
  const clerk = await office.person("sportel1");
  const atCounter = stored({ dossierId: (await file(office, "EDU-05")).id });
  await add(atCounter, clerk);
  await expect(as(clerk, (context) => removeAttachment(context, { id: atCounter.id }))).rejects.toMatchObject(
    {
      code: "conflict",
    },
  );
});
