import type { Doors } from "@/db/doors";
import { dropFiles } from "@/domain/documents/drop-files";
import { listFilesToDrop } from "@/domain/documents/reads";
import { forgetDrafts } from "@/domain/intake/forget-drafts";
import { log } from "@/lib/log";
import { dropStoredFile } from "@/server/gateways/files";
import { enter, type PlaceOfJob } from "@/server/jobs/place-of-job";
import { listPlaces } from "@/server/place";

/**
 * Throws away, in all municipalities, applications that were never sent and whose time is over, and the bytes of every
 * file that was taken back. What is interrupted goes on the next night; a municipality that fails holds up no other, and
 * the last failure is thrown at the end.
 */
export async function forgetOldDrafts(doors: Doors): Promise<void> {
  let failure: Error | null = null;
  for (const place of await listPlaces(doors)) {
    const here = enter(doors, place, "forget-drafts");
    try {
      await here.inside(forgetDrafts);
      await dropRemoved(here);
    } catch (error) {
      log.error("Old drafts were not forgotten", error, { job: "forget-drafts", municipality: place.slug });
      failure = error instanceof Error ? error : new Error("Old drafts were not forgotten");
    }
  }
  if (failure) throw failure;
}

async function dropRemoved({ inside }: PlaceOfJob): Promise<void> {
  for (let files = await inside(listFilesToDrop); files.length > 0; files = await inside(listFilesToDrop)) {
    for (const { storageKey } of files) await dropStoredFile(storageKey);
    await inside((context) =>
      dropFiles(
        context,
        files.map(({ id }) => id),
      ),
    );
  }
}
