import type { Tx } from "@/db/lease";
import { getDossierOfTaskToChange, listTasksBeside, type TaskRow } from "@/domain/dossier/reads";
import type { Standing } from "@/domain/dossier/rules";
import { notFound } from "@/lib/errors";

/** A task with its dossier locked and everything that decides who may work on it. Throws not-found. */
export async function loadStanding(tx: Tx, taskId: string): Promise<Standing & { task: TaskRow }> {
  // The lock goes out first: what is read after it cannot be overtaken by another step of the same dossier.
  const [dossier, tasks] = await Promise.all([
    getDossierOfTaskToChange(tx, taskId),
    listTasksBeside(tx, taskId),
  ]);
  const task = tasks.find((each) => each.id === taskId);
  if (!task) throw notFound();
  return { dossier, tasks, task };
}
