import { countAttempt, forgetAttempts } from "@/domain/tenancy/count-attempt";
import type { Limit } from "@/domain/tenancy/rules-access";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { ProveHolder } from "@/domain/tracking/inputs";
import { findByGuess, type Guess } from "@/domain/tracking/reads-track";

/** Five tries, then a pause that doubles. */
const tries: Limit = { kind: "growing", free: 5 };

/** What came of it. It is returned and not thrown, because a wrong try must stay counted. */
export type Proof = { kind: "proven"; dossierId: string } | { kind: "wrong" } | { kind: "wait" };

/** Checks the last three characters of the applicant's personal number against the dossier of a tracking code. */
export async function proveHolder(
  context: Context,
  { ending, ...guess }: ProveHolder & Guess,
): Promise<Proof> {
  const { tx, actor, now } = context;
  const found = await findByGuess(context, guess);
  if (found.kind !== "found") return { kind: found.kind === "wait" ? "wait" : "wrong" };
  const { dossier } = found;
  const realm = { kind: "municipality", municipalityId: actor.municipalityId } as const;
  const key = `papers:${dossier.id}`;
  if (!(await countAttempt({ tx, now }, realm, [{ key, limit: tries }]))) return { kind: "wait" };
  if (dossier.applicant.personalNumber.slice(-3) !== ending) return { kind: "wrong" };
  await forgetAttempts({ tx, now }, realm, key);
  return { kind: "proven", dossierId: dossier.id };
}
