import type { Tx } from "@/db/lease";
import type { MunicipalActor, StaffActor } from "@/domain/tenancy/rules";
import { forbidden } from "@/lib/errors";

/** What every verb is handed: its transaction, who acts, and the time it happens. */
export type Context<A extends MunicipalActor = MunicipalActor> = { tx: Tx; actor: A; now: Date };

/** The actor as a member of staff. Throws `forbidden` for anybody else. */
export function staffOnly(actor: MunicipalActor): StaffActor {
  if (actor.kind === "staff") return actor;
  throw forbidden({
    sq: "Kjo bëhet vetëm nga punonjësit e bashkisë.",
    en: "Only municipal staff can do this.",
  });
}

/** True when one of the person's posts is this role in this office. */
export function holdsPost(actor: StaffActor, officeId: string, role: string): boolean {
  return actor.posts.some((post) => post.officeId === officeId && post.role === role);
}

/** True when the person leads this office and may share out its work. */
export function leadsOffice(actor: StaffActor, officeId: string): boolean {
  return actor.posts.some(
    (post) =>
      post.officeId === officeId && (post.role === "head-of-directorate" || post.role === "head-of-sector"),
  );
}

/** True when the person serves at the counter. */
export function servesCounter(actor: StaffActor): boolean {
  return actor.posts.some((post) => post.role === "front-office");
}
