import type { Doors } from "@/db/doors";
import { forgetDrafts } from "@/domain/intake/forget-drafts";
import { dropStoredFile } from "@/server/gateways/files";
import { enter } from "@/server/jobs/place-of-job";
import { listPlaces } from "@/server/place";

/** Throws away, in all municipalities, applications that were never sent and whose time is over. */
export async function forgetOldDrafts(doors: Doors): Promise<void> {
  for (const place of await listPlaces(doors)) {
    const keys = await enter(doors, place, "forget-drafts").inside(forgetDrafts);
    for (const key of keys) await dropStoredFile(key);
  }
}
