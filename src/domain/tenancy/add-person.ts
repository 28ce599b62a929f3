import type { AddPerson } from "@/domain/tenancy/inputs-people";
import { noteChange } from "@/domain/tenancy/note-change";
import { requirePlaces } from "@/domain/tenancy/reads-people";
import type { Context } from "@/domain/tenancy/rules-actor";
import { postWords, requireAdministrator } from "@/domain/tenancy/rules-people";
import { posts, staff } from "@/domain/tenancy/tables";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";

/**
 * Writes a member of staff with their posts; they cannot sign in before they have a first password. Returns the
 * identifier. Throws forbidden, or invalid for a user name that is taken.
 */
export async function addPerson(
  context: Context,
  { userName, fullName, email, posts: held }: AddPerson,
): Promise<{ staffId: string }> {
  const { tx, actor } = context;
  requireAdministrator(actor);
  const codes = await requirePlaces(tx, held);
  const { municipalityId } = actor;
  const [written] = await tx
    .insert(staff)
    .values({ municipalityId, id: newId(), userName, fullName, email, active: true })
    .onConflictDoNothing()
    .returning({ staffId: staff.id });
  if (!written) {
    throw invalid({
      sq: `Emri i përdoruesit “${userName}” është i zënë.`,
      en: `The user name “${userName}” is taken.`,
    });
  }
  const { staffId } = written;
  await tx.insert(posts).values(held.map((post) => ({ municipalityId, staffId, ...post })));
  await noteChange(context, "person-added", `${userName}: ${postWords(held, codes)}`);
  return { staffId };
}
