import { and, asc, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { getProcedureVersion } from "@/domain/catalogue/reads";
import { dossiers } from "@/domain/dossier/tables";
import { completionRequests, tasks } from "@/domain/dossier/tables-work";
import type { InboxCursor, InboxQuery } from "@/domain/routing/inputs-inbox";
import { conditionsOf, type StaffContext } from "@/domain/routing/reads-queues";
import { flagsOf } from "@/domain/routing/rules-flags";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import { nameOf, registerOf } from "@/domain/routing/rules-names";
import { getMunicipality } from "@/domain/tenancy/reads";
import { staff } from "@/domain/tenancy/tables";
import { graphOf } from "@/domain/workflow/graph";
import { civilDate, differenceInDays, endOfDay } from "@/lib/dates";

const PAGE = 50;

const behind = (after: InboxCursor | null) =>
  after ? sql`(${tasks.dueAt}, ${tasks.id}) > (${after.dueAt}::timestamptz, ${after.id}::uuid)` : undefined;

function ofProcedure({ tx }: StaffContext, procedure: string | null) {
  if (procedure === null) return undefined;
  const same = and(
    eq(dossiers.municipalityId, tasks.municipalityId),
    eq(dossiers.id, tasks.dossierId),
    eq(dossiers.procedureCode, procedure),
  );
  return exists(tx.select({ one: sql`1` }).from(dossiers).where(same));
}

const columns = {
  id: tasks.id,
  node: tasks.node,
  kind: tasks.kind,
  dueAt: tasks.dueAt,
  openedAt: tasks.openedAt,
  officeId: tasks.officeId,
  role: tasks.role,
  assigneeId: tasks.assigneeId,
  heldUntil: tasks.heldUntil,
  holdReason: tasks.holdReason,
};
const dossierColumns = {
  registerYear: dossiers.registerYear,
  registerNumber: dossiers.registerNumber,
  procedureCode: dossiers.procedureCode,
  procedureVersion: dossiers.procedureVersion,
  applicant: dossiers.applicant,
  channel: dossiers.channel,
  clock: dossiers.clock,
  dueOn: dossiers.dueOn,
  marking: dossiers.marking,
  outcome: dossiers.outcome,
};

/** The page first, its dossiers after: only so many rows are ever looked up. */
function listPage(context: StaffContext, query: InboxQuery, condition: SQL) {
  const page = context.tx
    .select({ municipalityId: tasks.municipalityId, dossierId: tasks.dossierId, ...columns })
    .from(tasks)
    .where(and(condition, behind(query.after), ofProcedure(context, query.procedure)))
    .orderBy(asc(tasks.dueAt), asc(tasks.id))
    .limit(PAGE + 1)
    .as("page");
  const { id, node, kind, dueAt, openedAt, officeId, role, assigneeId, heldUntil, holdReason } = page;
  return context.tx
    .select({
      task: { id, node, kind, dueAt, openedAt, officeId, role, assigneeId, heldUntil, holdReason },
      dossier: dossierColumns,
      assignee: staff.fullName,
    })
    .from(page)
    .innerJoin(
      dossiers,
      and(eq(dossiers.municipalityId, page.municipalityId), eq(dossiers.id, page.dossierId)),
    )
    .leftJoin(staff, and(eq(staff.municipalityId, page.municipalityId), eq(staff.id, page.assigneeId)))
    .orderBy(asc(page.dueAt), asc(page.id));
}

type FoundRow = Awaited<ReturnType<typeof listPage>>[number];

/** At most fifty dossiers that wait for the applicant because this person asked for something. */
export async function listAsked({ tx, actor }: StaffContext, { procedure }: InboxQuery): Promise<FoundRow[]> {
  const asking = and(
    eq(tasks.municipalityId, completionRequests.municipalityId),
    eq(tasks.dossierId, completionRequests.dossierId),
    eq(tasks.closedAt, completionRequests.askedAt),
    eq(tasks.closedBy, actor.staffId),
  );
  const rows = await tx
    .select({ task: columns, dossier: dossierColumns, dueOn: completionRequests.dueOn })
    .from(completionRequests)
    .innerJoin(tasks, asking)
    .innerJoin(
      dossiers,
      and(eq(dossiers.municipalityId, tasks.municipalityId), eq(dossiers.id, tasks.dossierId)),
    )
    .where(
      and(
        isNull(completionRequests.answeredAt),
        procedure ? eq(dossiers.procedureCode, procedure) : undefined,
      ),
    )
    .orderBy(asc(completionRequests.dueOn))
    .limit(PAGE);
  return rows.map(({ task, dossier, dueOn }) => ({
    task: { ...task, kind: "wait" as const, dueAt: endOfDay(dueOn) },
    dossier,
    assignee: null,
  }));
}

async function rowOf(
  { tx, now }: StaffContext,
  letters: string,
  { task, dossier, assignee }: FoundRow,
): Promise<InboxRow> {
  const procedure = await getProcedureVersion(tx, dossier.procedureCode, dossier.procedureVersion);
  const node = graphOf(procedure.workflow).places.get(task.node)?.node;
  const [today, dueOn] = [civilDate(now), civilDate(task.dueAt)];
  const days = differenceInDays(today, dueOn);
  return {
    taskId: task.id,
    register: registerOf(letters, dossier),
    procedure: dossier.procedureCode,
    service: procedure.facts.title,
    applicant: nameOf(dossier.applicant),
    step: node && "name" in node ? node.name : procedure.facts.title,
    kind: task.kind,
    dueAt: task.dueAt.toISOString(),
    dueOn,
    daysLeft: Math.max(0, days),
    overdueDays: Math.max(0, -days),
    legalDueOn: dossier.dueOn,
    openedAt: task.openedAt.toISOString(),
    assigneeId: task.assigneeId,
    assignee,
    officeId: task.officeId,
    role: task.role,
    heldUntil: task.heldUntil && task.heldUntil > now ? civilDate(task.heldUntil) : null,
    holdReason: task.heldUntil && task.heldUntil > now ? task.holdReason : null,
    flags: flagsOf({ ...dossier, procedure }, today),
  };
}

/** One page of a list, by due time, with where the next one starts; `next` is null on the last page. */
export async function listInbox(
  context: StaffContext,
  query: InboxQuery,
): Promise<{ rows: InboxRow[]; next: InboxCursor | null }> {
  const asked = query.queue === "waiting" && query.after === null ? [listAsked(context, query)] : [];
  const [municipality, ...pages] = await Promise.all([
    getMunicipality(context.tx, context.actor.municipalityId),
    ...asked,
    ...conditionsOf(context, query).map((condition) => listPage(context, query, condition)),
  ]);
  const found = pages
    .flat()
    .sort((a, b) => a.task.dueAt.getTime() - b.task.dueAt.getTime() || (a.task.id < b.task.id ? -1 : 1));
  const shown = found.slice(0, PAGE);
  const last = found.length > PAGE ? shown.at(-1)?.task : undefined;
  return {
    rows: await Promise.all(shown.map((row) => rowOf(context, municipality.letters, row))),
    next: last ? { dueAt: last.dueAt.toISOString(), id: last.id } : null,
  };
}
