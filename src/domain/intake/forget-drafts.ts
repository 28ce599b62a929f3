import { and, inArray, isNull, lt } from "drizzle-orm";
import { removeFiles } from "@/domain/intake/remove-files";
import { drafts } from "@/domain/intake/tables";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Throws away unsent applications whose time is over, with what was uploaded for them, at most 200 at once. */
export async function forgetDrafts({ tx, now }: Context): Promise<void> {
  const over = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(isNull(drafts.sentAt), lt(drafts.expiresAt, now)))
    .limit(200);
  if (over.length === 0) return;
  const ids = over.map(({ id }) => id);
  const gone = await tx
    .delete(drafts)
    .where(and(inArray(drafts.id, ids), isNull(drafts.sentAt)))
    .returning({ id: drafts.id });
  await removeFiles(
    { tx, now },
    gone.map(({ id }) => id),
  );
}
