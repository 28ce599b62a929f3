import { rmSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { timers } from "@/domain/dossier/tables-work";
import { listNotices } from "@/domain/tracking/reads-notices";
import { sha256Of } from "@/server/gateways/files";
import { scanBytes } from "@/server/gateways/scanner";
import { passTimes } from "@/server/jobs/pass-times";
import { renderDocument } from "@/server/jobs/render-document";
import { tellApplicant } from "@/server/jobs/tell-applicant";
import { askForMore, canary, carryThrough, dossierOf, takeIn } from "../../../tests/application";
import { officeOf } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { type Opened, suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
let { doors } = {} as Opened;
let folder: string;
/** Every e-mail the server took, and how it answers the next ones. */
const mails: { id: string | undefined; subject: string | undefined; text: string | undefined }[] = [];
let script: ("take" | "refuse")[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    const how = script.shift() ?? "take";
    void simpleParser(stream).then(({ messageId, subject, text }) => {
      mails.push({ id: messageId, subject, text });
      done(how === "take" ? null : Object.assign(new Error("451 try later"), { responseCode: 451 }));
    });
  },
});

/** A scanner that knows one virus. */
const scanner = createServer((socket: Socket) => {
  let heard = Buffer.alloc(0);
  socket.on("data", (data) => {
    heard = Buffer.concat([heard, data]);
    if (heard.subarray(-4).equals(Buffer.alloc(4)))
      socket.end(heard.includes("EICAR") ? "stream: Eicar-Test FOUND\0" : "stream: OK\0");
  });
});

const listen = (server: {
  listen(port: number, host: string, done: () => void): unknown;
  address?(): unknown;
}) => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
const portOf = (address: unknown) =>
  typeof address === "object" && address && "port" in address ? String(address.port) : "";

beforeAll(async () => {
  ({ doors } = open());
  folder = await mkdtemp(path.join(tmpdir(), "ossis-files-"));
  await Promise.all([listen(smtp), listen(scanner)]);
  vi.stubEnv("FILES_DIR", folder);
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${portOf(smtp.server.address())}`);
  vi.stubEnv("MAIL_FROM", "ossis@example.com");
  vi.stubEnv("SCANNER_HOST", "127.0.0.1");
  vi.stubEnv("SCANNER_PORT", portOf(scanner.address()));
});
afterAll(async () => {
  smtp.close(() => {});
  scanner.close();
  rmSync(folder, { recursive: true, force: true });
});

const noticesOf = (office: Office) => doors.asMunicipality(office.place, (tx) => listNotices(tx));

test("a mail server that refuses first gets the message again under the same name, and it is written once", async () => {
  const office = officeOf(doors, "tirane");
  const { id, register } = await takeIn(office, "LIC-04", "email");
  const payload = { municipalityId: office.place.municipalityId, dossierId: id, seq: 1 };
  script = ["refuse", "take"];
  await expect(tellApplicant(doors, payload)).rejects.toThrow();
  expect(await noticesOf(office)).toMatchObject([{ state: "failed", attempts: 1 }]);
  await tellApplicant(doors, payload);
  await tellApplicant(doors, payload);
  expect(mails).toHaveLength(2);
  expect(new Set(mails.map((mail) => mail.id)).size).toBe(1);
  expect(mails[1]).toMatchObject({ subject: `Bashkia Tiranë: Aplikimi ${register} u regjistrua` });
  const [notice, ...more] = await noticesOf(office);
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ state: "sent", attempts: 2, recipient: canary.email });
  expect(notice?.lastError).toBeNull();
});

test("nothing a mail server answers is kept but the kind of error", async () => {
  const office = officeOf(doors, "durres");
  const { id } = await takeIn(office, "LIC-04", "email");
  script = ["refuse"];
  await expect(
    tellApplicant(doors, { municipalityId: office.place.municipalityId, dossierId: id, seq: 1 }),
  ).rejects.toThrow();
  const [notice] = await noticesOf(office);
  expect(notice?.lastError).toMatch(/^\w+( \w+)?$/);
});

test("without a phone the other way is taken, and nobody is told who asked not to be", async () => {
  const office = officeOf(doors, "berat");
  const told = await takeIn(office, "LIC-04", "sms");
  await tellApplicant(doors, { municipalityId: office.place.municipalityId, dossierId: told.id, seq: 1 });
  const silent = await takeIn(office, "LIC-04", "none");
  await tellApplicant(doors, { municipalityId: office.place.municipalityId, dossierId: silent.id, seq: 1 });
  expect(await noticesOf(office)).toMatchObject([{ channel: "sms", state: "sent", dossierId: told.id }]);
});

test("an issued act is composed and set once, and its code tells whether it is in force", async () => {
  const office = officeOf(doors, "fier");
  const { id, register } = await takeIn(office, "LIC-01");
  await carryThrough(office, id);
  const mayor = (await office.people()).find((person) => person.posts.some((post) => post.role === "mayor"));
  if (!mayor) throw new Error("no mayor");
  const { municipalityId } = office.place;
  const visitor = office.as({ kind: "visitor", municipalityId });
  const [act] = await office
    .as({ kind: "holder", municipalityId, dossierId: id })
    .documents.acts({ dossierId: id });
  if (!act) throw new Error("nothing was issued");
  expect(await visitor.documents.verify({ code: act.code })).toEqual({ kind: "unknown" });
  const payload = { municipalityId: office.place.municipalityId, documentId: act.id };
  const files = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  await Promise.all([renderDocument(doors, payload), renderDocument(doors, payload)]);
  expect(await files()).toHaveLength(1);
  const first = await visitor.documents.verify({ code: act.code.toLowerCase() });
  await renderDocument(doors, payload);
  expect(await visitor.documents.verify({ code: act.code })).toEqual(first);
  expect(first).toMatchObject({
    kind: "found",
    state: "valid",
    number: `${register}/1`,
    issuer: "Bashkia Fier",
    holder: "Z*** X***",
    validUntil: "2031-11-23",
  });
  for (const word of [canary.firstName, canary.lastName, canary.personalNumber])
    expect(JSON.stringify(first)).not.toContain(word);
  office.now = new Date("2031-11-24T09:00:00Z");
  const expired = office.as({ kind: "visitor", municipalityId: office.place.municipalityId });
  expect(await expired.documents.verify({ code: act.code })).toMatchObject({ state: "expired" });
  await office.as(mayor).documents.revoke({ documentId: act.id, reasons: "Të dhënat u provuan të rreme." });
  await expect(
    office.as(mayor).documents.revoke({ documentId: act.id, reasons: "Edhe një herë, me arsye." }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await expired.documents.verify({ code: act.code })).toMatchObject({
    state: "revoked",
    revokedOn: "2031-11-24",
  });
});

test("a time that passed takes effect once, in its own municipality", async () => {
  const office = officeOf(doors, "korce");
  const { id } = await takeIn(office, "LIC-04");
  await askForMore(office, id);
  const waiting = await doors.asMunicipality(office.place, (tx) => tx.select().from(timers));
  const due = new Date(Math.max(...waiting.map(({ firesAt }) => firesAt.getTime())) + 1000);
  vi.setSystemTime(due);
  const before = await dossierOf(office, id);
  expect(await passTimes(doors)).toBeGreaterThan(0);
  expect((await dossierOf(office, id)).eventSeq).toBeGreaterThan(before.eventSeq);
  expect(await passTimes(doors)).toBe(0);
  vi.useRealTimers();
});

test("a scanner's word decides, and no word is no verdict", async () => {
  expect(await scanBytes(Buffer.from("an honest file"))).toBe("clean");
  expect(await scanBytes(Buffer.from("X5O EICAR"))).toBe("refused");
  expect(sha256Of(Buffer.from(""))).toMatch(/^e3b0c442/);
});
