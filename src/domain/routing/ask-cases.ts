import { and, eq, isNull, ne } from "drizzle-orm";
import { inLockOrder } from "@/domain/dossier/reads";
import { fingerprint } from "@/domain/dossier/rules-chain";
import { attachments, tasks } from "@/domain/dossier/tables-work";
import type { AskCases, AskConsultations } from "@/domain/routing/inputs-consultation";
import { prepareAsking } from "@/domain/routing/prepare-asking";
import { writeAsking } from "@/domain/routing/write-asking";
import type { Context } from "@/domain/tenancy/rules-actor";
import { DomainError } from "@/lib/errors";
import type { Text } from "@/lib/text";

/** What came of one case: how many were asked, or why nobody was. */
export type AskedCase = { taskId: string; asked: number; refusal: Text | null };

/** The files of the case a step belongs to, but for those a check refused. */
async function filesBeside({ tx }: Context, taskId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .innerJoin(
      tasks,
      and(
        eq(tasks.municipalityId, attachments.municipalityId),
        eq(tasks.dossierId, attachments.dossierId),
        eq(tasks.id, taskId),
      ),
    )
    .where(and(isNull(attachments.removedAt), ne(attachments.state, "refused")));
  return rows.map(({ id }) => id);
}

async function questionOf(
  context: Context,
  taskId: string,
  { taskIds: _, reads, offices, bodies, ...question }: AskCases,
): Promise<AskConsultations> {
  const all = reads.offices || reads.bodies ? await filesBeside(context, taskId) : [];
  return {
    ...{ ...question, taskId },
    offices: offices.map((officeId) => ({ officeId, files: reads.offices ? all : [] })),
    bodies: bodies.map((body) => ({ ...body, files: reads.bodies ? all : [] })),
  };
}

/** One case: all of those named are asked, or nobody. */
async function askCase(
  context: Context,
  taskId: string,
  input: AskCases,
  requestHash: string,
): Promise<AskedCase> {
  const question = await questionOf(context, taskId, input);
  // Only what was decided before anything is written may be told of one case: what fails later undoes them all.
  const prepared = await prepareAsking(context, question, requestHash).catch(refusalIn);
  if ("refusal" in prepared) return { taskId, asked: 0, refusal: prepared.refusal };
  if (prepared.asking) await writeAsking(context, prepared.asking);
  return { taskId, asked: prepared.asked.length, refusal: null };
}

function refusalIn(error: unknown): { refusal: Text } {
  if (error instanceof DomainError) return { refusal: error.text };
  throw error;
}

/**
 * Asks the same of several cases, each from its own step where that may ask. Returns for each, in the order they were
 * named, how many were asked or why nobody was; a case is asked whole or not at all. Sending the same identifier again
 * asks nobody a second time.
 */
export async function askCases(context: Context, input: AskCases): Promise<{ cases: AskedCase[] }> {
  const { taskIds, ...question } = input;
  const requestHash = fingerprint(question);
  const cases = new Map<string, AskedCase>();
  for (const taskId of await inLockOrder(context.tx, taskIds))
    cases.set(taskId, await askCase(context, taskId, input, requestHash));
  return { cases: [...new Set(taskIds)].flatMap((taskId) => cases.get(taskId) ?? []) };
}
