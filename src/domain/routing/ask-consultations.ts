import { and, eq, inArray, isNull } from "drizzle-orm";
import { listCandidates } from "@/domain/dossier/assign-openings";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import type { LoadedDossier, TaskRow } from "@/domain/dossier/reads";
import { requireMine, requireWork } from "@/domain/dossier/rules";
import { leastLoaded } from "@/domain/dossier/rules-assignment";
import { besideWorkflow, waitsUntil } from "@/domain/dossier/rules-consultation";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { consultations } from "@/domain/dossier/tables-consultation";
import { attachments, tasks, timers } from "@/domain/dossier/tables-work";
import { enqueueInvitations } from "@/domain/routing/enqueue-invitations";
import type { AskConsultations } from "@/domain/routing/inputs-consultation";
import { type Askable, listAskable } from "@/domain/routing/reads-askable";
import { askingDays } from "@/domain/routing/rules-consultation";
import { listHolidays } from "@/domain/tenancy/reads";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { endOfDay } from "@/lib/dates";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";

/** One of those asked: an office with whom its task goes to, or a body outside. */
type Party = {
  id: string;
  officeId: string | null;
  body: string | null;
  email: string | null;
  files: string[];
  work: (Pick<Askable, "officeId" | "role"> & { assigneeId: string | null }) | null;
};

async function requireFilesOf({ tx }: Context, dossier: LoadedDossier, input: AskConsultations) {
  const wanted = new Set([...input.offices, ...input.bodies].flatMap(({ files }) => files));
  if (wanted.size === 0) return;
  const found = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(
      and(
        eq(attachments.dossierId, dossier.id),
        inArray(attachments.id, [...wanted]),
        isNull(attachments.removedAt),
      ),
    );
  if (found.length < wanted.size) {
    throw invalid({
      sq: "Një nga skedarët nuk është më në këtë praktikë.",
      en: "One of the files is not in this case any more.",
    });
  }
}

async function workOf(context: Context, { officeId, role, assignment }: Askable) {
  const present = assignment === "queue" ? [] : await listCandidates(context, { officeId, role });
  return { officeId, role, assigneeId: leastLoaded(present, Math.random()) };
}

async function partiesOf(
  context: Context,
  { offices, bodies }: AskConsultations,
  task: TaskRow,
): Promise<Party[]> {
  const askable = await listAskable(context.tx);
  const found = offices.flatMap(({ officeId, files }) => {
    const office = askable.find((each) => each.officeId === officeId && officeId !== task.officeId);
    return office ? [{ office, files }] : [];
  });
  const distinct = new Set(offices.map(({ officeId }) => officeId));
  if (found.length < offices.length || distinct.size < offices.length) {
    throw invalid({
      sq: "Zgjidhni zyra të tjera, secilën vetëm një herë.",
      en: "Choose other offices than your own, each of them once.",
    });
  }
  const inside = await Promise.all(
    found.map(async ({ office, files }) => ({ files, work: await workOf(context, office) })),
  );
  // Rows of the same instant are listed by their identifiers: offices first, in the order they were chosen.
  return [
    ...inside.map(({ files, work }) => {
      return { id: newId(), officeId: work.officeId, body: null, email: null, files, work };
    }),
    ...bodies.map((each) => ({ id: newId(), officeId: null, work: null, ...each })),
  ];
}

function dueOf(dossier: LoadedDossier, days: number, calendar: Set<string>, now: Date): Date {
  const chosen = askingDays(dossier.clock, calendar, now).find((each) => each.days === days);
  if (chosen) return endOfDay(chosen.dueOn);
  throw invalid({
    sq: "Mendimi duhet të vijë para afatit të praktikës. Zgjidhni më pak ditë.",
    en: "The opinion must come before the deadline of the case. Choose fewer days.",
  });
}

async function writeRows(
  { tx, actor, now }: Context,
  { dossier, task }: { dossier: LoadedDossier; task: TaskRow },
  parties: Party[],
  asked: Pick<AskConsultations, "question" | "kind" | "silence" | "visible"> & {
    askedBy: string;
    dueAt: Date;
  },
): Promise<void> {
  const { municipalityId } = actor;
  const dossierId = dossier.id;
  const rows = parties.map(({ work: _, ...party }) => ({
    ...{ municipalityId, dossierId, taskId: task.id, askedAt: now, state: "open" as const },
    ...party,
    ...asked,
  }));
  const works = parties.flatMap(({ id, work }) =>
    work
      ? [
          {
            ...{ municipalityId, id, dossierId, ...besideWorkflow, kind: "consultation" as const },
            ...{ ...work, open: true, openedAt: now, dueAt: asked.dueAt },
          },
        ]
      : [],
  );
  const times = parties.map(({ id }) => ({
    ...{ municipalityId, dossierId, token: task.token },
    ...{ boundary: id, firesAt: asked.dueAt },
  }));
  const open = parties.map(({ id }) => ({ id, token: task.token, dueAt: asked.dueAt.toISOString() }));
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

/**
 * Asks offices and bodies outside for an opinion, all at the same time, from the step one holds: the step waits for
 * them, the legal clock does not. Throws forbidden, invalid for a time that is too long or somebody who cannot be asked.
 */
export async function askConsultations(
  context: Context,
  input: AskConsultations,
): Promise<{ dossierId: string; asked: string[] }> {
  const actor = staffOnly(context.actor);
  const { tx, now } = context;
  const standing = await loadStanding(tx, input.taskId);
  const { task, dossier } = standing;
  requireWork(actor, task, standing);
  requireMine(actor, task);
  if (task.kind !== "task") {
    throw invalid({ sq: "Nga ky hap nuk kërkohen mendime.", en: "No opinions are asked from this step." });
  }
  const calendar = new Set(await listHolidays(tx));
  const dueAt = dueOf(dossier, input.days, calendar, now);
  const [parties] = await Promise.all([
    partiesOf(context, input, task),
    requireFilesOf(context, dossier, input),
  ]);
  const { question, kind, silence, visible } = input;
  const events = parties.map(
    ({ id, officeId, body }): DossierEvent => ({
      kind: "consultation-asked",
      ...{ consultationId: id, token: task.token, node: task.node },
      ...{ officeId, body, question, silence, dueAt: dueAt.toISOString() },
    }),
  );
  const office = actor.posts.find((post) => post.officeId === task.officeId)?.officeCode ?? null;
  await Promise.all([
    writeRows(context, standing, parties, {
      ...{ question, kind, silence, visible },
      ...{ askedBy: actor.staffId, dueAt },
    }),
    noteOnDossier(context, dossier, events, office),
    enqueueInvitations(context, parties),
  ]);
  return { dossierId: dossier.id, asked: parties.map(({ id }) => id) };
}
