import { eq } from "drizzle-orm";
import { lentTasks } from "@/domain/routing/tables";
import type { Context } from "@/domain/tenancy/rules-actor";

/** In whose absence a step is given away. */
export type Lent = { ownerId: string; absenceId: string };

type Loan = Lent & { taskId: string; holderId: string; eventSeq: number };

/** Keeps that a step was given in somebody's absence. One that was lent to them already still goes back to whose it was. */
export async function lendTask({ tx, actor }: Context, { taskId, holderId, ...loan }: Loan): Promise<void> {
  const [known] = await tx.select().from(lentTasks).where(eq(lentTasks.taskId, taskId));
  const { ownerId, absenceId } = known?.holderId === loan.ownerId ? known : loan;
  const set = { ownerId, absenceId, holderId, eventSeq: loan.eventSeq };
  await tx
    .insert(lentTasks)
    .values({ municipalityId: actor.municipalityId, taskId, ...set })
    .onConflictDoUpdate({ target: [lentTasks.municipalityId, lentTasks.taskId], set });
}
