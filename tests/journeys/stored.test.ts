import { setTimeout as sleep } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import { newId } from "@/lib/ids";
import { fillDraft } from "../applicant";
import { type FreshDatabase, freshDatabase } from "../database";
import { officeOf } from "../desk";
import { freePort } from "../free-port";
import { type ObjectStore, openObjectStore } from "../object-store";
import { signIn } from "../sign-in";
import { openVirusScanner, testVirus, type VirusScanner } from "../virus-scanner";
import { startWhole } from "../whole-program";
import { ask } from "./raw-request";

const email = "skica@example.com";
let store: ObjectStore;
let scanner: VirusScanner;
let database: FreshDatabase;
let doors: Doors;
let superuser: Sql;
let program: { end: () => Promise<void> };
let port: number;
let host: string;
let token: string;
const [draftId, laterDraft] = [newId(), newId()];
let step: string;

beforeAll(async () => {
  [store, scanner, database] = [await openObjectStore(), await openVirusScanner(), await freshDatabase()];
  doors = openDoors(database, 2);
  superuser = postgres(database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
  port = await freePort();
  host = `tirane.ossis.localhost:${port}`;
  const env = { ...store.settings, SCANNER_HOST: "127.0.0.1", SCANNER_PORT: String(scanner.port) };
  program = await startWhole({ urls: database, port, env });
  token = await signIn(doors, officeOf(doors, "tirane").place, { guest: email });
  for (const id of [draftId, laterDraft])
    await ask({ ...at("/api/trpc/drafts.start"), method: "POST", body: { id, procedure: "PUB-01" } });
  const input = encodeURIComponent(JSON.stringify({ draftId }));
  const draft = JSON.parse((await ask(at(`/api/trpc/drafts.get?input=${input}`))).body);
  const steps: { id: string; kind: string }[] = draft.result.data.steps;
  step = steps.find(({ kind }) => kind === "document")?.id ?? "";
}, 300_000);
afterAll(async () => {
  await program?.end();
  await doors?.close();
  await superuser?.end();
  await Promise.all([store?.end(), scanner?.end(), database?.drop()]);
});

const at = (path: string) => ({ host, path, token, port });
const pdf = (words: string) => `%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${words}\n%%EOF`;

/** Sends a file with the form of the draft's page; returns where the browser is sent on. */
async function upload(id: string, bytes: string, draft = draftId): Promise<string> {
  const form = new FormData();
  form.set("id", id);
  form.set("file", new File([bytes], "Skica.pdf", { type: "application/pdf" }));
  const coded = new Response(form);
  const headers = { "content-type": coded.headers.get("content-type") ?? "" };
  const body = new Uint8Array(await coded.arrayBuffer());
  const answer = await ask({ ...at(`/aplikim/${draft}/${step}/ngarko`), method: "POST", body, headers });
  expect(answer.status).toBe(303);
  return String(answer.headers.location);
}

async function rowOf(id: string) {
  const [row] = await superuser<{ state: string; key: string; size: number }[]>`
    select state, storage_key as key, size::int as size from attachments where id = ${id}`;
  return row;
}

/** Waits until the scanner's word on a file is written down. */
async function verdictOn(id: string): Promise<string> {
  for (let tries = 0; tries < 400; tries++) {
    const state = (await rowOf(id))?.state ?? "none";
    if (state !== "pending") return state;
    await sleep(250);
  }
  return "pending";
}

const sound = newId();
const ill = newId();
const bytes = pdf("planvendosje");

test("a file sent with the form lies in the store and is checked", async () => {
  expect(await upload(sound, bytes)).toContain("ngarkuar=1");
  expect(await verdictOn(sound)).toBe("clean");
  const row = await rowOf(sound);
  const kept = await store.ask("GET", row?.key ?? "");
  expect([kept.status, await kept.text(), row?.size]).toEqual([200, bytes, bytes.length]);
});

test("a file with a virus is found", async () => {
  await upload(ill, pdf(testVirus));
  expect(await verdictOn(ill)).toBe("refused");
});

test("while the scanner is down a file waits, and it is checked when the scanner is back", async () => {
  await scanner.stop();
  const id = newId();
  expect(await upload(id, pdf("pret"))).toContain("ngarkuar=1");
  await sleep(1_500);
  expect((await rowOf(id))?.state).toBe("pending");
  await scanner.start();
  expect(await verdictOn(id)).toBe("clean");
}, 180_000);

test("once the application is sent, the office gets the sound file as it was and the other not at all", async () => {
  const office = officeOf(doors, "tirane", new Date());
  const { municipalityId } = office.place;
  const guest = { kind: "guest" as const, municipalityId, email, sessionId: newId() };
  await fillDraft(office, guest, draftId);
  await office.as(guest).drafts.send({ draftId });
  const clerk = await signIn(doors, office.place, { staff: "sportel1" });
  const answer = await ask({ ...at(`/api/files/${sound}`), token: clerk });
  expect([answer.status, answer.body]).toEqual([200, bytes]);
  expect((await ask({ ...at(`/api/files/${ill}`), token: clerk })).status).toBe(409);
  expect((await ask({ ...at(`/api/files/${sound}`), token: undefined })).status).toBe(404);
});

test("while the store is down nothing is written of a file, and the page says that it was not kept", async () => {
  await store.end();
  const id = newId();
  expect(await upload(id, pdf("askund"), laterDraft)).toContain("gabim=unkept");
  expect(await rowOf(id)).toBeUndefined();
});
