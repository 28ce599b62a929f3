import { createHash, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import { type loadStanding, readStanding } from "@/domain/dossier/load-standing";
import { nodeOf } from "@/domain/dossier/rules";
import type { OpinionLink } from "@/domain/routing/inputs";
import { opinionLinks } from "@/domain/routing/tables";
import { getMunicipality } from "@/domain/tenancy/reads";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Text } from "@/lib/text";

/** What a body outside sees of a case: the question and where it stands; nothing of the applicant. */
export type AskedOpinion = {
  state: "open" | "late" | "answered";
  municipality: string;
  service: Text;
  question: Text;
  place: string | null;
  dueOn: string;
  outcomes: { id: string; name: Text }[];
};

/** The identifier of the task that stands at the head of a link's secret. */
export function taskOf(secret: string): string {
  return secret.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The standing behind a link, loaded or only read. Throws not-found for a secret that is not the last one made. */
export async function loadOpinion(
  { tx, now }: Context,
  { secret }: OpinionLink,
  load: typeof loadStanding = readStanding,
) {
  const taskId = taskOf(secret);
  const [link] = await tx.select().from(opinionLinks).where(eq(opinionLinks.taskId, taskId));
  const hash = createHash("sha256").update(secret).digest();
  if (!link || !timingSafeEqual(link.secretHash, hash)) throw notFound();
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

/** What the page of a link shows. Throws not-found. */
export async function getAskedOpinion(context: Context, link: OpinionLink): Promise<AskedOpinion> {
  const { node, state, dossier, task } = await loadOpinion(context, link);
  const { fullName } = await getMunicipality(context.tx, context.actor.municipalityId);
  return {
    state,
    municipality: fullName,
    service: dossier.procedure.facts.title,
    question: node.question,
    place: placeIn(dossier.answers),
    dueOn: civilDate(task.dueAt),
    outcomes: node.outcomes.filter(({ id }) => id !== "unanswered").map(({ id, name }) => ({ id, name })),
  };
}
