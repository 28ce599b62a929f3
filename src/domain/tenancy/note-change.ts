import type { Context } from "@/domain/tenancy/rules-actor";
import type { SecurityKind } from "@/domain/tenancy/rules-security";
import { securityEvents } from "@/domain/tenancy/tables-access";
import { newId } from "@/lib/ids";

/** Writes down for the security officer what somebody changed about people, rights or offices, in the same transaction. */
export async function noteChange(
  { tx, actor, now }: Context,
  kind: SecurityKind,
  detail: string,
): Promise<void> {
  const by = actor.kind === "staff" ? actor.staffId : actor.kind === "job" ? actor.job : actor.kind;
  const { municipalityId } = actor;
  await tx
    .insert(securityEvents)
    .values({ municipalityId, id: newId(), at: now, kind, actor: by, detail: detail.slice(0, 500) });
}
