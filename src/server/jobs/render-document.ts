import { z } from "zod";
import type { Doors } from "@/db/doors";
import { composeAct } from "@/domain/documents/compose-act";
import { keepRenderedAct } from "@/domain/documents/keep-rendered-act";
import { addressOf } from "@/server/addresses";
import { renderAct } from "@/server/documents/render-act";
import { dropStoredFile, storeFile } from "@/server/gateways/files";
import { enterById } from "@/server/jobs/place-of-job";

const Payload = z.object({ municipalityId: z.number(), documentId: z.uuid() });

/** Composes an issued act, sets it as a PDF and keeps the file. Run again, it finds the file and does nothing. */
export async function renderDocument(doors: Doors, payload: unknown): Promise<void> {
  const { municipalityId, documentId } = Payload.parse(payload);
  const { place, inside } = await enterById(doors, municipalityId, "render-document");
  const act = await inside((context) => composeAct(context, { documentId }));
  if (act.rendered) return;
  const stored = await storeFile(renderAct(act, addressOf(place)));
  const kept = await inside((context) => keepRenderedAct(context, { documentId, ...stored }));
  if (!kept) await dropStoredFile(stored.storageKey);
}
