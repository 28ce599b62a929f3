import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { attachments } from "@/domain/dossier/tables-work";
import { newId } from "@/lib/ids";
import { storeFile } from "@/server/gateways/files";
import { scanFile } from "@/server/jobs/scan-file";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
let folder: string;

// Speaks as the scanner does, and takes every file that says so for a virus.
const scanner = createServer((line) => {
  let heard = "";
  line.on("data", (part) => {
    heard += part.toString("latin1");
    if (heard.endsWith("\0\0\0\0"))
      line.end(heard.includes("virus") ? "stream: Test FOUND\0" : "stream: OK\0");
  });
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ossis-scan-"));
  await once(scanner.listen(0, "127.0.0.1"), "listening");
  const address = scanner.address();
  if (address === null || typeof address === "string") throw new Error("The scanner listens on no port");
  for (const [name, value] of Object.entries({
    FILES_DIR: folder,
    SCANNER_HOST: "127.0.0.1",
    SCANNER_PORT: String(address.port),
  }))
    vi.stubEnv(name, value);
});
afterAll(() => {
  scanner.close();
  rmSync(folder, { recursive: true, force: true });
});

const stored = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

test("a refused file keeps its row and loses its bytes, also when that was interrupted, and a clean one stays", async () => {
  const { doors } = open();
  const { place, now } = officeOf(doors, "tirane");
  const { municipalityId } = place;
  const add = async (words: string, state: "pending" | "refused" = "pending") => {
    const id = newId();
    const row = { municipalityId, id, dossierId: newId(), documentKey: "plan", fileName: "plani.pdf", state };
    const kept = await storeFile(Buffer.from(words));
    const facts = { mediaType: "application/pdf", addedAt: now, addedBy: "x" };
    await doors.asMunicipality(place, (tx) => tx.insert(attachments).values({ ...row, ...kept, ...facts }));
    return id;
  };
  const scan = async (attachmentId: string) => {
    await scanFile(doors, { municipalityId, attachmentId });
    const [row] = await doors.asMunicipality(place, (tx) =>
      tx.select().from(attachments).where(eq(attachments.id, attachmentId)),
    );
    return { state: row?.state, name: row?.fileName, stored: await stored() };
  };
  const [clean, refused, interrupted] = [
    await add("a plan"),
    await add("a virus"),
    await add("a virus", "refused"),
  ];
  const name = "plani.pdf";
  expect(await scan(clean)).toEqual({ state: "clean", name, stored: 3 });
  expect(await scan(refused)).toEqual({ state: "refused", name, stored: 2 });
  expect(await scan(interrupted)).toEqual({ state: "refused", name, stored: 1 });
  expect(await scan(refused)).toEqual({ state: "refused", name, stored: 1 });
});
