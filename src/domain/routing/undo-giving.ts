import { eq } from "drizzle-orm";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { inLockOrder, listHistory } from "@/domain/dossier/reads";
import { tasks } from "@/domain/dossier/tables-work";
import type { UndoGiving } from "@/domain/routing/inputs";
import { type Undoing, undoingOf } from "@/domain/routing/rules-giving";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { staff } from "@/domain/tenancy/tables";
import { conflict } from "@/lib/errors";

async function nameOf({ tx }: Context, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  const [person] = await tx.select({ name: staff.fullName }).from(staff).where(eq(staff.id, staffId));
  return person?.name ?? null;
}

async function undoOne(context: Context, taskId: string): Promise<Undoing["kind"]> {
  const { tx, now } = context;
  const { staffId } = staffOnly(context.actor);
  const { task, dossier } = await loadStanding(tx, taskId);
  const history = await listHistory(context, dossier);
  const undoing = undoingOf(history, task, staffId, now);
  if (undoing.kind !== "back") return undoing.kind;
  const { from: to } = undoing;
  const event = { taskId, node: task.node, to, toName: await nameOf(context, to), why: "undone" } as const;
  await Promise.all([
    tx.update(tasks).set({ assigneeId: to }).where(eq(tasks.id, taskId)),
    noteOnDossier(context, dossier, [{ kind: "returned", ...event }]),
  ]);
  return "back";
}

/**
 * Takes back what one shared out in the last minutes: each step goes back to whom or where it came from, unless whoever
 * got it has begun. Taking it back again changes nothing. Returns how many are back and how many stay; throws not-found,
 * or conflict once it is too late.
 */
export async function undoGiving(
  context: Context,
  { taskIds }: UndoGiving,
): Promise<{ undone: number; begun: number }> {
  const kinds: Undoing["kind"][] = [];
  for (const taskId of await inLockOrder(context.tx, taskIds)) kinds.push(await undoOne(context, taskId));
  if (kinds.includes("late")) {
    throw conflict({
      sq: "Ricaktimi zhbëhet vetëm brenda 10 minutave. Jepini hapat përsëri.",
      en: "Sharing out can be undone within 10 minutes only. Give the steps again.",
    });
  }
  const begun = kinds.filter((kind) => kind === "begun").length;
  return { undone: kinds.length - begun, begun };
}
