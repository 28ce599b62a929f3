import type { SavePreferences } from "@/domain/tenancy/inputs-preferences";
import { getPreferences } from "@/domain/tenancy/reads-preferences";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { letterProblems, type Preferences } from "@/domain/tenancy/rules-preferences";
import { staffPreferences } from "@/domain/tenancy/tables-preferences";
import { invalid } from "@/lib/errors";

/** Keeps how the actor likes the screens; what is left out stays. Throws invalid for letters that cannot be used. */
export async function savePreferences(
  { tx, actor: who }: Context,
  change: SavePreferences,
): Promise<Preferences> {
  const { municipalityId, staffId } = staffOnly(who);
  const wanted = { ...(await getPreferences(tx, staffId)), ...change };
  const [problem] = Object.values(letterProblems(wanted));
  if (problem && wanted.shortcuts !== "off") throw invalid(problem);
  await tx
    .insert(staffPreferences)
    .values({ municipalityId, staffId, ...wanted })
    .onConflictDoUpdate({
      target: [staffPreferences.municipalityId, staffPreferences.staffId],
      set: wanted,
    });
  return wanted;
}
