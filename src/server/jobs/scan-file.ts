import { z } from "zod";
import type { Doors } from "@/db/doors";
import { getAttachment } from "@/domain/documents/reads";
import { settleScan } from "@/domain/documents/settle-scan";
import { readStoredFile } from "@/server/gateways/files";
import { scanBytes } from "@/server/gateways/scanner";
import { enterById } from "@/server/jobs/place-of-job";

const Payload = z.object({ municipalityId: z.number(), attachmentId: z.uuid() });

/** Has one file checked for viruses. Throws when the scanner does not answer: the file stays closed until it does. */
export async function scanFile(doors: Doors, payload: unknown): Promise<void> {
  const { municipalityId, attachmentId } = Payload.parse(payload);
  const { inside } = await enterById(doors, municipalityId, "scan-file");
  const file = await inside(({ tx }) => getAttachment(tx, attachmentId));
  if (file.state !== "pending") return;
  const state = await scanBytes(await readStoredFile(file));
  await inside((context) => settleScan(context, { id: attachmentId, state }));
}
