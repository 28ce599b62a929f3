import { rmSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoors } from "@/db/doors";
import { newId } from "@/lib/ids";
import { sessionCookie } from "@/server/auth/session-token";
import { readMunicipalities } from "@/server/seed/data";
import { Office } from "../office";
import { signIn } from "../sign-in";
import { suiteProgram } from "./built-program";
import { ask } from "./raw-request";

const serve = suiteProgram();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ossis-cut-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

const head = [
  "--part",
  'Content-Disposition: form-data; name="file"; filename="plani.pdf"',
  "Content-Type: application/pdf",
  "",
  "%PDF-1.7\n",
].join("\r\n");

test("a connection cut in the middle of an upload keeps nothing, changes nothing and is no fault of ours", async () => {
  const run = await serve({ env: { FILES_DIR: folder } });
  const doors = openDoors(run.urls, 2);
  const [town] = readMunicipalities().filter(({ slug }) => slug === "tirane");
  if (!town) throw new Error("There is no Tirana");
  const office = Office.open(doors, town, new Date());
  const email = "prere@shembull.al";
  const { municipalityId } = office.place;
  const drafts = office.as({ kind: "guest", municipalityId, email, sessionId: newId() }).drafts;
  const { draftId } = await drafts.start({ id: newId(), procedure: "PUB-01" });
  const before = await drafts.get({ draftId });
  const host = `tirane.${run.base}`;
  const token = await signIn(doors, { ...office.place, host }, { guest: email });
  const where = `/aplikim/${draftId}/dokument-plan/ngarko`;
  const cuts = [0, 40, 200, 70_000, 600_000];
  for (const kept of cuts) {
    const sent = request({
      host: "127.0.0.1",
      port: run.port,
      path: where,
      method: "POST",
      headers: {
        host,
        origin: `http://${host}`,
        cookie: `${sessionCookie}=${token}`,
        "content-type": "multipart/form-data; boundary=part",
        "content-length": 900_000,
      },
    });
    sent.on("error", () => {});
    sent.flushHeaders();
    sent.write(Buffer.concat([Buffer.from(head), Buffer.alloc(700_000, 32)]).subarray(0, kept));
    await sleep(400);
    sent.destroy();
    await sleep(300);
  }
  expect(await stored()).toEqual([]);
  expect(await drafts.get({ draftId })).toEqual(before);
  expect(run.said()).not.toMatch(/"level":50|Error/);
  expect(run.said().match(/a request was cut off/g)).toHaveLength(cuts.length);
  expect((await ask({ host, path: "/api/health/ready", port: run.port })).status).toBe(200);
  await doors.close();
}, 60_000);
