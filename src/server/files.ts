import type { MunicipalityId } from "@/db/tenant";
import { addAttachment } from "@/domain/documents/add-attachment";
import { requireFilesOf } from "@/domain/documents/reads";
import { fileRefusals, readFileKind, safeFileName } from "@/domain/documents/rules-file";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { DomainError, invalid, notFound } from "@/lib/errors";
import { log } from "@/lib/log";
import { dropStoredFile, readStoredFile, type StoredFile, storeFile } from "@/server/gateways/files";
import { hasScanner } from "@/server/gateways/scanner";
import type { RequestContext } from "@/server/trpc/base";

/** A file as a form sends it. `id` is chosen with the form, so that sending it twice keeps one. */
export type IncomingFile = { id: string; dossierId: string; documentKey: string; file: File };

// The web program cuts a request off at this length, and half a form cannot be read.
const longestRequest = 10 * 1024 * 1024;

/** What a form with files sent; null when it is too long to be read, which is the answer to give then. */
export async function readUpload(request: Request): Promise<FormData | null> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  return length <= longestRequest ? request.formData() : null;
}

/** What was kept of it. */
export type ReceivedFile = { id: string; fileName: string };

/**
 * Takes in one file: checks who may add it and what it is, stores the bytes, then writes its row. `check` says whose it
 * is, inside a transaction, and throws for anybody else's; without one the dossier must exist and be the actor's.
 * Throws not-found, or invalid with the sentence for the person who sent it, also when the store takes nothing.
 */
export async function receiveFile(
  context: RequestContext,
  incoming: IncomingFile,
  check: (within: Context) => Promise<unknown> = (within) => requireFilesOf(within, incoming.dossierId),
): Promise<ReceivedFile> {
  const actor = actorHere(context);
  const { doors, now } = context;
  const { id, dossierId, documentKey, file } = incoming;
  await doors.asMunicipality(actor, (tx) => check({ tx, actor, now }));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = await readFileKind(bytes);
  const fileName = safeFileName(file.name, mediaType);
  const stored = await storeFile(bytes).catch((error: unknown) => {
    log.error("The file store took no file", error);
    throw invalid(fileRefusals.unkept);
  });
  const row = {
    id,
    dossierId,
    documentKey,
    fileName,
    mediaType,
    ...stored,
    state: hasScanner() ? ("pending" as const) : ("clean" as const),
  };
  // The second check closes the gap: while the bytes travelled, the dossier may have passed to somebody else.
  const write = async (within: Context) => {
    await check(within);
    return addAttachment(within, row);
  };
  const { isNew } = await doors
    .asMunicipality(actor, (tx) => write({ tx, actor, now }))
    .catch(async (error: unknown) => {
      // After a lost connection the row may stand all the same: only a refusal proves that nobody needs the bytes.
      if (error instanceof DomainError) await dropStoredFile(stored.storageKey).catch(() => {});
      throw error;
    });
  if (!isNew) await dropStoredFile(stored.storageKey).catch(() => {});
  return { id, fileName };
}

/** The actor when the request stands on their own municipality's host. Throws not-found otherwise. */
function actorHere({ actor, place }: RequestContext): MunicipalActor & { municipalityId: MunicipalityId } {
  if (
    place.kind !== "municipality" ||
    !("municipalityId" in actor) ||
    actor.municipalityId !== place.municipalityId
  )
    throw notFound();
  return actor;
}

/** A stored file as an answer: saved, never shown in the page's own origin, never kept by a cache. */
export async function answerWithFile(
  file: Pick<StoredFile, "storageKey" | "sha256"> & { fileName: string; mediaType: string },
): Promise<Response> {
  const bytes = await readStoredFile(file);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
