import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { AwsClient } from "aws4fetch";
import { refuseInsideTransaction } from "@/db/transaction-scope";
import { env } from "@/lib/env";
import { newSecret } from "@/lib/ids";

/** Bytes as they lie in the store: the key says nothing about whose they are. */
export type StoredFile = { storageKey: string; sha256: string; size: number };

const patience = 30_000;
const keyShape = /^[0-9a-z]{2}\/[\w-]{32}$/;

/** The fingerprint of a file as acts, rows and the verification page write it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Stores bytes under a new random key; they lie safely when it returns. Throws inside a transaction. */
export async function storeFile(bytes: Uint8Array): Promise<StoredFile> {
  refuseInsideTransaction("The file store");
  const secret = newSecret(24);
  const storageKey = `${sha256Of(Buffer.from(secret)).slice(0, 2)}/${secret}`;
  await (env().S3_ENDPOINT ? putObject(storageKey, bytes) : writeToDisk(storageKey, bytes));
  return { storageKey, sha256: sha256Of(bytes), size: bytes.length };
}

/** The bytes under a key. Throws when they are missing or no longer what was stored, and inside a transaction. */
export async function readStoredFile({
  storageKey,
  sha256,
}: Pick<StoredFile, "storageKey" | "sha256">): Promise<Buffer> {
  refuseInsideTransaction("The file store");
  const bytes = await (env().S3_ENDPOINT ? getObject(storageKey) : readFile(onDisk(storageKey)));
  if (sha256Of(bytes) !== sha256) throw new Error("A stored file is not what was stored");
  return bytes;
}

/** Removes what no row speaks of. Throws inside a transaction. */
export async function dropStoredFile(storageKey: string): Promise<void> {
  refuseInsideTransaction("The file store");
  if (env().S3_ENDPOINT) await ask(storageKey, { method: "DELETE" });
  else await rm(onDisk(storageKey), { force: true });
}

function onDisk(storageKey: string): string {
  if (!keyShape.test(storageKey)) throw new Error("A file key has another shape");
  // The folder is the operator's choice: the build must not go looking for what may lie in it.
  const folder = path.resolve(/* turbopackIgnore: true */ env().FILES_DIR ?? ".ossis/files");
  return path.join(/* turbopackIgnore: true */ folder, storageKey);
}

// Written beside and renamed: a name in the store always has all its bytes behind it, power cut or not.
async function writeToDisk(storageKey: string, bytes: Uint8Array): Promise<void> {
  const target = onDisk(storageKey);
  const partial = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const file = await open(partial, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, target);
}

async function putObject(storageKey: string, bytes: Uint8Array): Promise<void> {
  await ask(storageKey, {
    method: "PUT",
    body: new Uint8Array(bytes),
    headers: { "content-type": "application/octet-stream" },
  });
}

async function getObject(storageKey: string): Promise<Buffer> {
  return Buffer.from(await (await ask(storageKey, { method: "GET" })).arrayBuffer());
}

async function ask(storageKey: string, request: RequestInit): Promise<Response> {
  const { S3_ENDPOINT, S3_BUCKET, S3_KEY = "", S3_SECRET = "", S3_REGION } = env();
  if (!keyShape.test(storageKey)) throw new Error("A file key has another shape");
  const client = new AwsClient({
    accessKeyId: S3_KEY,
    secretAccessKey: S3_SECRET,
    region: S3_REGION,
    service: "s3",
    retries: 2,
  });
  const response = await client.fetch(`${S3_ENDPOINT}/${S3_BUCKET}/${storageKey}`, {
    ...request,
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`The file store answered ${response.status}`);
  return response;
}
