import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import type { SecurityKind } from "@/domain/tenancy/rules-security";
import { securityEvents } from "@/domain/tenancy/tables-access";
import { newId } from "@/lib/ids";

type Happening = Extract<
  SecurityKind,
  | "password-refused"
  | "second-factor-refused"
  | "second-factor-enrolled"
  | "recovery-code-used"
  | "recovery-codes-renewed"
  | "signed-in"
>;

/** Writes down for the security officer what happened at a sign-in; never what was typed. */
export async function noteSecurity(
  { tx, now }: { tx: Tx; now: Date },
  realm: Realm,
  kind: Happening,
  actor: string,
): Promise<void> {
  // National accounts belong to no municipality; their sign-ins are only logged.
  if (realm.kind === "national") return;
  await tx
    .insert(securityEvents)
    .values({ municipalityId: realm.municipalityId, id: newId(), at: now, kind, actor, detail: "" });
}
