import type { TaskRow } from "@/domain/dossier/reads";
import { refusalToWork, type Standing } from "@/domain/dossier/rules";
import { asTaker } from "@/domain/routing/rules";
import { type Colleague, listPresent } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";

/** The colleague, where they are here today in the post of the step and may do it; null otherwise. */
export async function findTaker(
  { tx, actor, now }: Context,
  { task, ...standing }: Standing & { task: TaskRow },
  to: string,
): Promise<Colleague | null> {
  const present = await listPresent(tx, task.officeId, task.role, civilDate(now));
  const colleague = present.find(({ id }) => id === to);
  if (!colleague) return null;
  return refusalToWork(asTaker(actor, colleague, task), task, standing) ? null : colleague;
}
