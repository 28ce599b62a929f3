import { eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { readStanding, type TaskStanding } from "@/domain/dossier/load-standing";
import { getDossier } from "@/domain/dossier/reads";
import type { ConsultationRow } from "@/domain/dossier/reads-consultation";
import { nodeOf } from "@/domain/dossier/rules";
import type { OpinionLink } from "@/domain/routing/inputs";
import { findAskedBody, listSharedFiles, stateOfLink } from "@/domain/routing/reads-body";
import { sharedFiles } from "@/domain/routing/rules-asked";
import type { SharedAttachment } from "@/domain/routing/rules-case";
import { answerNames, answersOf } from "@/domain/routing/rules-consultation";
import { fits, headOf } from "@/domain/routing/rules-link";
import { opinionLinks } from "@/domain/routing/tables";
import { getMunicipality } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Text } from "@/lib/text";

/** What a body outside sees of a case: the question and where it stands; nothing of the applicant. */
export type AskedOpinion = {
  state: "open" | "late" | "answered" | "revoked";
  municipality: string;
  service: Text;
  question: Text;
  place: string | null;
  dueOn: string;
  outcomes: { id: string; name: Text }[];
  /** Words alone are asked for: there is nothing to choose. */
  free: boolean;
  files: SharedAttachment[];
};

/** The standing behind a link, locked or only read. Throws not-found for a secret that is not the last one made. */
export async function loadOpinion<Found extends TaskStanding>(
  { tx, now }: Context,
  { secret }: OpinionLink,
  load: (tx: Tx, taskId: string) => Promise<Found>,
) {
  const taskId = headOf(secret);
  const [link] = await tx.select().from(opinionLinks).where(eq(opinionLinks.taskId, taskId));
  if (!link || !fits(secret, link.secretHash)) throw notFound();
  const standing = await load(tx, taskId);
  const node = nodeOf(standing.dossier, standing.task);
  if (node.kind !== "opinion") throw notFound();
  const state = link.answeredAt ? "answered" : !standing.task.open || link.expiresAt <= now ? "late" : "open";
  return { ...standing, node, state: state as AskedOpinion["state"] };
}

/** Where the matter lies: the first address or parcel of the answers, which is what an outside body must know. */
function placeIn(answers: Record<string, unknown>): string | null {
  for (const answer of Object.values(answers)) {
    if (answer === null || typeof answer !== "object" || Array.isArray(answer)) continue;
    if ("street" in answer && "unit" in answer) return `${String(answer.street)}, ${String(answer.unit)}`;
    if ("zone" in answer && "number" in answer) return `${String(answer.zone)} – ${String(answer.number)}`;
  }
  return null;
}

/** The question an officer asked of a body outside, as its page shows it. */
async function askedOfBody(context: Context, asked: ConsultationRow): Promise<AskedOpinion> {
  const { tx, actor, now } = context;
  const dossier = await getDossier(tx, asked.dossierId);
  const state = stateOfLink(asked, now);
  const { fullName } = await getMunicipality(tx, actor.municipalityId);
  const files = state === "open" ? await listSharedFiles(tx, asked) : [];
  return {
    state,
    municipality: fullName,
    service: dossier.procedure.facts.title,
    question: { sq: asked.question, en: asked.question },
    place: placeIn(dossier.answers),
    dueOn: civilDate(asked.dueAt),
    outcomes: answersOf(asked.kind).map((id) => ({ id, name: answerNames[id] })),
    free: asked.kind === "free",
    files: sharedFiles(asked.files, files, dossier.procedure.facts.documents),
  };
}

/** What the page of a link shows. Throws not-found. */
export async function getAskedOpinion(context: Context, link: OpinionLink): Promise<AskedOpinion> {
  const asked = await findAskedBody(context.tx, link);
  if (asked) return askedOfBody(context, asked);
  const { node, state, dossier, task } = await loadOpinion(context, link, readStanding);
  const { fullName } = await getMunicipality(context.tx, context.actor.municipalityId);
  return {
    state,
    municipality: fullName,
    service: dossier.procedure.facts.title,
    question: node.question,
    place: placeIn(dossier.answers),
    dueOn: civilDate(task.dueAt),
    outcomes: node.outcomes.filter(({ id }) => id !== "unanswered").map(({ id, name }) => ({ id, name })),
    free: false,
    files: [],
  };
}
