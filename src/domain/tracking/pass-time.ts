import { and, asc, eq, lte } from "drizzle-orm";
import { lapseConsultation } from "@/domain/dossier/lapse-consultation";
import { moveDossier } from "@/domain/dossier/move-dossier";
import { getDossierToChange } from "@/domain/dossier/reads";
import { timers } from "@/domain/dossier/tables-work";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Times that have passed, oldest first, at most 100. */
export async function listPassedTimers({
  tx,
  now,
}: Context): Promise<{ dossierId: string; token: number; boundary: string }[]> {
  return tx
    .select({ dossierId: timers.dossierId, token: timers.token, boundary: timers.boundary })
    .from(timers)
    .where(lte(timers.firesAt, now))
    .orderBy(asc(timers.firesAt))
    .limit(100);
}

/** Lets the time of one waiting step or asked opinion pass: reminds, escalates, lapses, or moves on. Does nothing when it was stopped meanwhile. */
export async function passTime(
  context: Context,
  timer: { dossierId: string; token: number; boundary: string },
): Promise<boolean> {
  const { tx, now } = context;
  const dossier = await getDossierToChange(tx, timer.dossierId);
  const [due] = await tx
    .delete(timers)
    .where(
      and(
        eq(timers.dossierId, timer.dossierId),
        eq(timers.token, timer.token),
        eq(timers.boundary, timer.boundary),
        lte(timers.firesAt, now),
      ),
    )
    .returning();
  if (due && dossier.consultations.some(({ id }) => id === timer.boundary)) {
    await lapseConsultation(context, dossier, timer.boundary);
    return true;
  }
  if (!due || !dossier.marking.tokens.some((token) => token.id === timer.token)) return false;
  await moveDossier(context, dossier, {
    kind: "elapsed",
    token: timer.token,
    boundary: timer.boundary || null,
  });
  return true;
}
