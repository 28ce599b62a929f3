import { eq } from "drizzle-orm";
import { returnTasks } from "@/domain/routing/return-tasks";
import type { ChangePosts } from "@/domain/tenancy/inputs-people";
import { noteChange } from "@/domain/tenancy/note-change";
import {
  getPersonToChange,
  listPlaces,
  requireOtherAdministrator,
  requirePlaces,
} from "@/domain/tenancy/reads-people";
import { revokeSessions } from "@/domain/tenancy/revoke-sessions";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { postWords, requireAdministrator, requireOther } from "@/domain/tenancy/rules-people";
import { posts } from "@/domain/tenancy/tables";

/**
 * Gives somebody other posts. Tasks of posts they lose go back to the queues, and every session ends, so that nobody
 * goes on with a sign-in made under other rights. Throws forbidden, not-found or invalid.
 */
export async function changePosts(
  context: Context,
  { staffId, posts: wanted }: ChangePosts,
): Promise<{ queued: number }> {
  const { tx, now } = context;
  const actor = staffOnly(context.actor);
  requireAdministrator(actor);
  requireOther(actor, staffId);
  const person = await getPersonToChange(tx, staffId);
  const [codes, held] = await Promise.all([requirePlaces(tx, wanted), listPlaces(tx, staffId)]);
  const [before, after] = [postWords(held, codes), postWords(wanted, codes)];
  if (before === after) return { queued: 0 };
  const loses = (role: string) =>
    held.some((post) => post.role === role) && !wanted.some((post) => post.role === role);
  if (loses("administrator")) await requireOtherAdministrator(tx, staffId);
  const { municipalityId } = actor;
  await tx.delete(posts).where(eq(posts.staffId, staffId));
  if (wanted.length > 0)
    await tx.insert(posts).values(wanted.map((post) => ({ municipalityId, staffId, ...post })));
  const { queued } = await returnTasks(context, { staffId, kept: wanted, to: null, reasons: null });
  await revokeSessions({ tx, now }, municipalityId, staffId);
  await noteChange(context, "posts-changed", `${person.userName}: ${before} → ${after}`);
  return { queued };
}
