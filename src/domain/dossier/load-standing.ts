import type { Tx } from "@/db/lease";
import {
  getDossierOfTask,
  getDossierOfTaskToChange,
  type LoadedDossier,
  type LockedDossier,
  listTasksBeside,
  type TaskRow,
} from "@/domain/dossier/reads";
import type { Standing } from "@/domain/dossier/rules";
import { notFound } from "@/lib/errors";

/** A task with everything that decides who may work on it. */
export type TaskStanding<Dossier extends LoadedDossier = LoadedDossier> = Standing & {
  dossier: Dossier;
  task: TaskRow;
};

async function standingOf<Dossier>(taskId: string, dossier: Promise<Dossier>, beside: Promise<TaskRow[]>) {
  const [loaded, tasks] = await Promise.all([dossier, beside]);
  const task = tasks.find((each) => each.id === taskId);
  if (!task) throw notFound();
  return { dossier: loaded, tasks, task };
}

/** A task with its dossier locked and everything that decides who may work on it. Throws not-found. */
export async function loadStanding(tx: Tx, taskId: string): Promise<TaskStanding<LockedDossier>> {
  // The lock goes out first: what is read after it cannot be overtaken by another step of the same dossier.
  return standingOf(taskId, getDossierOfTaskToChange(tx, taskId), listTasksBeside(tx, taskId));
}

/** The same to be looked at, without a lock. Throws not-found. */
export async function readStanding(tx: Tx, taskId: string): Promise<TaskStanding> {
  return standingOf(taskId, getDossierOfTask(tx, taskId), listTasksBeside(tx, taskId));
}
