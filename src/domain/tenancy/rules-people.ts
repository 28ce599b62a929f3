import type { MunicipalActor, Role } from "@/domain/tenancy/rules";
import { forbidden } from "@/lib/errors";

/** A post as it is given: a role in an office. */
export type Place = { officeId: string; role: Role };

/** True for whoever says who works here: an administrator, or the operator's own command. */
export function administers(actor: MunicipalActor): boolean {
  if (actor.kind === "job") return true;
  return actor.kind === "staff" && actor.posts.some(({ role }) => role === "administrator");
}

/** Throws forbidden unless the actor is an administrator. */
export function requireAdministrator(actor: MunicipalActor): void {
  if (administers(actor)) return;
  throw forbidden({
    sq: "Këtë e bën vetëm administratori i bashkisë.",
    en: "Only the administrator of the municipality can do this.",
  });
}

/** Throws forbidden when an administrator would change their own rights: that takes a second one. */
export function requireOther(actor: MunicipalActor, staffId: string): void {
  if (actor.kind !== "staff" || actor.staffId !== staffId) return;
  throw forbidden({
    sq: "Të drejtat tuaja i ndryshon një administrator tjetër.",
    en: "Your own rights are changed by another administrator.",
  });
}

/** Posts as a line of the security log: `SHP/specialist, SHP/commission`. */
export function postWords(posts: readonly Place[], codes: ReadonlyMap<string, string>): string {
  const words = posts.map(({ officeId, role }) => `${codes.get(officeId) ?? "?"}/${role}`);
  return words.sort().join(", ") || "–";
}
