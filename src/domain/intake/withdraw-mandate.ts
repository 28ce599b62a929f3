import { and, eq, isNull } from "drizzle-orm";
import type { WithdrawMandate } from "@/domain/intake/inputs";
import { mandates } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { notFound } from "@/lib/errors";

/**
 * The person no longer acts for a business: no new application rests on what they handed in for it. Applications
 * already sent go on, and keep the paper. Throws not-found when they never acted for it, or removed it before.
 */
export async function withdrawMandate(
  { tx, actor, now }: Context<CitizenActor | GuestActor>,
  { nipt }: WithdrawMandate,
): Promise<void> {
  if (actor.kind === "guest") throw notFound();
  const own = and(
    eq(mandates.personId, actor.personId),
    eq(mandates.nipt, nipt),
    isNull(mandates.withdrawnAt),
  );
  const gone = await tx.update(mandates).set({ withdrawnAt: now }).where(own).returning({ id: mandates.id });
  if (gone.length === 0) throw notFound();
}
