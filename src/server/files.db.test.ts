import { rmSync } from "node:fs";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { settleScan } from "@/domain/documents/settle-scan";
import { newId } from "@/lib/ids";
import { answerWithFile, receiveFile } from "@/server/files";
import { readStoredFile, storeFile } from "@/server/gateways/files";
import { sendMail } from "@/server/gateways/mail";
import { sendSms } from "@/server/gateways/sms";
import { askForMore, clerkOf, takeIn } from "../../tests/application";
import { officeOf } from "../../tests/desk";
import type { Office } from "../../tests/office";
import { type Opened, suiteDoors } from "../../tests/suite-doors";

const open = suiteDoors();
let { doors } = {} as Opened;
let folder: string;
let office: Office;
let dossierId: string;

beforeAll(async () => {
  ({ doors } = open());
  folder = await mkdtemp(path.join(tmpdir(), "ossis-files-"));
  vi.stubEnv("FILES_DIR", folder);
  vi.stubEnv("SCANNER_HOST", "127.0.0.1");
  office = officeOf(doors, "elbasan");
  dossierId = (await takeIn(office, "LIC-04")).id;
  await askForMore(office, dossierId);
  // What is handed in comes after what was asked.
  office.now = new Date(office.now.getTime() + 60_000);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const pdf = (words: string) =>
  new File([`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${words}\n%%EOF`], "../dëshmi.exe");
const holder = (of: string) => ({
  kind: "holder" as const,
  municipalityId: office.place.municipalityId,
  dossierId: of,
});
const contextOf = (of: string) => ({
  doors,
  place: office.place,
  actor: holder(of),
  now: office.now,
  requestId: "test",
});
const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

test("a file is kept once however often it is sent, and cannot be opened before the scanner's word", async () => {
  const id = newId();
  const incoming = { id, dossierId, documentKey: "nipt", file: pdf("one") };
  expect(await receiveFile(contextOf(dossierId), incoming)).toEqual({ id, fileName: "dëshmi.pdf" });
  expect(await receiveFile(contextOf(dossierId), incoming)).toEqual({ id, fileName: "dëshmi.pdf" });
  expect(await stored()).toHaveLength(1);
  await expect(receiveFile(contextOf(dossierId), { ...incoming, file: pdf("other") })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await stored()).toHaveLength(1);

  const applicant = office.as(holder(dossierId));
  await expect(applicant.documents.download({ id })).rejects.toMatchObject({ code: "CONFLICT" });
  const job = { kind: "job" as const, municipalityId: office.place.municipalityId, job: "scan-file" };
  await doors.asMunicipality(job, (tx) =>
    settleScan({ tx, actor: job, now: office.now }, { id, state: "clean" }),
  );
  const response = await answerWithFile(await applicant.documents.download({ id }));
  expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
  expect(response.headers.get("content-security-policy")).toMatch(/^sandbox/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await response.text()).toContain("% one");
  expect((await office.as(await clerkOf(office)).documents.download({ id })).id).toBe(id);
});

test("a stranger adds nothing, opens nothing and leaves no bytes behind", async () => {
  const before = (await stored()).length;
  const id = newId();
  const incoming = { id, dossierId, documentKey: "nipt", file: pdf("stranger") };
  await expect(receiveFile(contextOf(newId()), incoming)).rejects.toMatchObject({ code: "not-found" });
  expect(await stored()).toHaveLength(before);
  await receiveFile(contextOf(dossierId), incoming);
  const visitor = office.as({ kind: "visitor", municipalityId: office.place.municipalityId });
  await expect(visitor.documents.download({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(visitor.documents.removeAttachment({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await office.as(holder(dossierId)).documents.removeAttachment({ id });
  await expect(office.as(await clerkOf(office)).documents.download({ id })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("what was handed in stays", async () => {
  const id = newId();
  await receiveFile(contextOf(dossierId), { id, dossierId, documentKey: "nipt", file: pdf("handed in") });
  await office.as(holder(dossierId)).tracking.answerCompletion({ dossierId, words: null });
  await expect(office.as(holder(dossierId)).documents.removeAttachment({ id })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a file that changed in the store is not given out", async () => {
  const file = await storeFile(Buffer.from("as it was"));
  expect((await readStoredFile(file)).toString()).toBe("as it was");
  const place = path.join(folder, file.storageKey);
  expect((await readFile(place)).length).toBe(9);
  await writeFile(place, "as it is!");
  await expect(readStoredFile(file)).rejects.toThrow("not what was stored");
  await expect(readStoredFile({ ...file, storageKey: "../../etc/passwd" })).rejects.toThrow("another shape");
});

test("no store, mail or message is reached inside a transaction", async () => {
  const inside = (work: () => Promise<unknown>) => doors.asMunicipality(office.place, work);
  await expect(inside(() => storeFile(Buffer.from("x")))).rejects.toThrow("inside a transaction");
  await expect(
    inside(() => sendMail({ id: "1", to: "a@example.com", from: "x", subject: "x", text: "x" })),
  ).rejects.toThrow("inside a transaction");
  await expect(inside(() => sendSms({ id: "1", to: "+355", text: "x" }))).rejects.toThrow(
    "inside a transaction",
  );
});
