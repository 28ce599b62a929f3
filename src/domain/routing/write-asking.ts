import { and, eq } from "drizzle-orm";
import { moveTimes } from "@/domain/dossier/move-times";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { besideWorkflow, waitsUntil } from "@/domain/dossier/rules-consultation";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { consultations } from "@/domain/dossier/tables-consultation";
import { tasks, timers } from "@/domain/dossier/tables-work";
import { enqueueInvitations } from "@/domain/routing/enqueue-invitations";
import type { Asking } from "@/domain/routing/prepare-asking";
import { listHolidays } from "@/domain/tenancy/reads";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";

async function writeRows(
  { tx, actor, now }: Context,
  { dossier, task, parties, question, sent, askedBy, dueAt }: Asking,
): Promise<void> {
  const { municipalityId } = actor;
  const dossierId = dossier.id;
  const rows = parties.map(({ work: _, ...party }) => ({
    ...{ municipalityId, dossierId, taskId: task.id, askedAt: now, state: "open" as const },
    ...{ ...party, ...question, ...sent, askedBy, dueAt },
  }));
  const works = parties.flatMap(({ id, work }) =>
    work
      ? [
          {
            ...{ municipalityId, id, dossierId, ...besideWorkflow, kind: "consultation" as const },
            ...{ ...work, open: true, openedAt: now, dueAt },
          },
        ]
      : [],
  );
  const times = parties.map(({ id }) => ({
    ...{ municipalityId, dossierId, token: task.token },
    ...{ boundary: id, firesAt: dueAt },
  }));
  const open = parties.map(({ id }) => ({ id, token: task.token, dueAt: dueAt.toISOString() }));
  await Promise.all([
    tx.insert(consultations).values(rows),
    works.length > 0 && tx.insert(tasks).values(works),
    tx.insert(timers).values(times),
    tx
      .update(tasks)
      .set({ heldUntil: waitsUntil([...dossier.consultations, ...open], task.token), holdReason: null })
      .where(and(eq(tasks.id, task.id), eq(tasks.open, true))),
  ]);
}

/** Writes a question that was decided: its rows, the tasks and invitations of those asked, and the entries that tell of it. */
export async function writeAsking(context: Context, asking: Asking): Promise<void> {
  const actor = staffOnly(context.actor);
  const { dossier, task, parties, dueAt } = asking;
  const { question, silence } = asking.question;
  const events = parties.map(
    ({ id, officeId, body }): DossierEvent => ({
      kind: "consultation-asked",
      ...{ consultationId: id, token: task.token, node: task.node },
      ...{ officeId, body, question, silence, dueAt: dueAt.toISOString() },
    }),
  );
  const office = actor.posts.find((post) => post.officeId === task.officeId)?.officeCode ?? null;
  await Promise.all([
    writeRows(context, asking),
    noteOnDossier(context, dossier, events, office),
    enqueueInvitations(context, parties),
  ]);
  await moveTimes(context, dossier, task.id, new Set(await listHolidays(context.tx)));
}
