import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { listCandidates } from "@/domain/dossier/assign-openings";
import { loadStanding } from "@/domain/dossier/load-standing";
import type { LoadedDossier, TaskRow } from "@/domain/dossier/reads";
import { requireMine, requireWork } from "@/domain/dossier/rules";
import { leastLoaded } from "@/domain/dossier/rules-assignment";
import { consultations } from "@/domain/dossier/tables-consultation";
import { attachments } from "@/domain/dossier/tables-work";
import type { AskConsultations } from "@/domain/routing/inputs-consultation";
import { type Askable, listAskable } from "@/domain/routing/reads-askable";
import { askingDays } from "@/domain/routing/rules-consultation";
import { listHolidays } from "@/domain/tenancy/reads";
import { type Context, staffOnly } from "@/domain/tenancy/rules-actor";
import { endOfDay } from "@/lib/dates";
import { conflict, invalid } from "@/lib/errors";
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

/** A question decided and not yet written: from which step, whom, and until when. */
export type Asking = {
  dossier: LoadedDossier;
  task: TaskRow;
  parties: Party[];
  question: Pick<AskConsultations, "question" | "kind" | "silence" | "visible">;
  sent: { askingId: string; requestHash: string };
  askedBy: string;
  dueAt: Date;
};

/** What was asked from the step under this identifier before. Throws conflict for other content, or somebody else's. */
async function findAsked(
  { tx }: Context,
  { id, dossierId }: TaskRow,
  { askingId, requestHash }: Asking["sent"],
  askedBy: string,
): Promise<string[] | null> {
  const rows = await tx
    .select()
    .from(consultations)
    .where(
      and(
        eq(consultations.dossierId, dossierId),
        eq(consultations.taskId, id),
        eq(consultations.askingId, askingId),
      ),
    )
    .orderBy(asc(consultations.id));
  if (rows.some((row) => row.requestHash !== requestHash || row.askedBy !== askedBy)) {
    throw conflict({
      sq: "Kjo kërkesë për mendim u dërgua tashmë me të dhëna të tjera. Shihni mendimet e praktikës.",
      en: "This question was already sent with other content. Look at the opinions of the case.",
    });
  }
  return rows.length > 0 ? rows.map((row) => row.id) : null;
}

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

/**
 * Decides a question from a step, the dossier locked, and writes nothing. Returns who was asked where the same was sent
 * before, and the question to be written otherwise. Throws forbidden, conflict, or invalid for a time that is too long
 * or somebody who cannot be asked.
 */
export async function prepareAsking(
  context: Context,
  input: AskConsultations,
  requestHash: string,
): Promise<{ dossierId: string; asked: string[]; asking: Asking | null }> {
  const actor = staffOnly(context.actor);
  const { tx, now } = context;
  const standing = await loadStanding(tx, input.taskId);
  const { task, dossier } = standing;
  const sent = { askingId: input.id, requestHash };
  const before = await findAsked(context, task, sent, actor.staffId);
  if (before) return { dossierId: dossier.id, asked: before, asking: null };
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
  return {
    dossierId: dossier.id,
    asked: parties.map(({ id }) => id),
    asking: {
      ...{ dossier, task, parties, sent, dueAt, askedBy: actor.staffId },
      question: { question, kind, silence, visible },
    },
  };
}
