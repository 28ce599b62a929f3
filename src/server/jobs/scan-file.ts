import { z } from "zod";
import type { Doors } from "@/db/doors";
import { getAttachment } from "@/domain/documents/reads";
import { settleScan } from "@/domain/documents/settle-scan";
import { dropStoredFile, readStoredFile } from "@/server/gateways/files";
import { scanBytes } from "@/server/gateways/scanner";
import { enterById } from "@/server/jobs/place-of-job";

const Payload = z.object({ municipalityId: z.number(), attachmentId: z.uuid() });

/**
 * Has one file checked for viruses, and throws the bytes of a refused one away; its row stays as the record. Throws when
 * the scanner does not answer: the file stays closed until it does.
 */
export async function scanFile(doors: Doors, payload: unknown): Promise<void> {
  const { municipalityId, attachmentId } = Payload.parse(payload);
  const { inside } = await enterById(doors, municipalityId, "scan-file");
  const file = await inside(({ tx }) => getAttachment(tx, attachmentId));
  const state = file.state === "pending" ? await scanBytes(await readStoredFile(file)) : file.state;
  await inside((context) => settleScan(context, { id: attachmentId, state }));
  // Also when an earlier try ended between the verdict and here.
  if (state === "refused") await dropStoredFile(file.storageKey);
}
