import type { StaffContext } from "@/domain/routing/reads-queues";
import { securityEvents } from "@/domain/tenancy/tables-access";
import { newId } from "@/lib/ids";

/**
 * Writes down that somebody asked for a number that is not here. Somebody trying numbers of other municipalities
 * shows up as a row of these, while the answer they get tells them nothing.
 */
export async function noteUnknownRegister({ tx, actor, now }: StaffContext, register: string): Promise<void> {
  await tx.insert(securityEvents).values({
    municipalityId: actor.municipalityId,
    id: newId(),
    at: now,
    kind: "unknown-register",
    actor: actor.staffId,
    detail: register.slice(0, 40),
  });
}
