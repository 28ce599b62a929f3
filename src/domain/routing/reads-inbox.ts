import { and, asc, eq, exists, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { prepared } from "@/db/prepared";
import { getProcedureVersion } from "@/domain/catalogue/reads";
import { registerOf } from "@/domain/dossier/rules-register";
import { dossiers } from "@/domain/dossier/tables";
import { completionRequests, tasks } from "@/domain/dossier/tables-work";
import type { InboxCursor, InboxQuery } from "@/domain/routing/inputs-inbox";
import { conditions, type Part, partsOf, type StaffContext } from "@/domain/routing/reads-queues";
import { askedStep } from "@/domain/routing/rules-actions";
import { flagsOf } from "@/domain/routing/rules-flags";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import { nameOf } from "@/domain/routing/rules-names";
import { getMunicipality } from "@/domain/tenancy/reads";
import { staff } from "@/domain/tenancy/tables";
import { graphOf } from "@/domain/workflow/graph";
import { civilDate, differenceInDays, endOfDay } from "@/lib/dates";

const PAGE = 50;

const behind = sql`(${tasks.dueAt}, ${tasks.id}) > (${sql.placeholder("afterDueAt")}::timestamptz, ${sql.placeholder("afterId")}::uuid)`;

function ofProcedure(tx: Tx) {
  const same = and(
    eq(dossiers.municipalityId, tasks.municipalityId),
    eq(dossiers.id, tasks.dossierId),
    eq(dossiers.procedureCode, sql.placeholder("procedure")),
  );
  return exists(tx.select({ one: sql`1` }).from(dossiers).where(same));
}

const columns = {
  id: tasks.id,
  token: tasks.token,
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
  consultations: dossiers.consultations,
};

type Variant = { part: Part; later: boolean; ofOne: boolean };

/** The page first, its dossiers after: only so many rows are ever looked up. */
function pageOf(tx: Tx, { part, later, ofOne }: Variant) {
  const page = tx
    .select({ municipalityId: tasks.municipalityId, dossierId: tasks.dossierId, ...columns })
    .from(tasks)
    .where(and(conditions[part], later ? behind : undefined, ofOne ? ofProcedure(tx) : undefined))
    .orderBy(asc(tasks.dueAt), asc(tasks.id))
    .limit(PAGE + 1)
    .as("page");
  const { id, token, node, kind, dueAt, openedAt, officeId, role, assigneeId, heldUntil, holdReason } = page;
  const theirName = sql<
    string | null
  >`(select ${staff.fullName} from ${staff} where ${and(eq(staff.municipalityId, page.municipalityId), eq(staff.id, assigneeId))})`;
  return tx
    .select({
      task: { id, token, node, kind, dueAt, openedAt, officeId, role, assigneeId, heldUntil, holdReason },
      dossier: dossierColumns,
      // In all other lists it is nobody's or one's own.
      colleague: part === "team" || part === "team-of" ? theirName : sql<null>`null`,
    })
    .from(page)
    .innerJoin(
      dossiers,
      and(eq(dossiers.municipalityId, page.municipalityId), eq(dossiers.id, page.dossierId)),
    )
    .orderBy(asc(page.dueAt), asc(page.id));
}

const preparedPage = (variant: Variant) => prepared((tx) => pageOf(tx, variant));
const pages = new Map<string, ReturnType<typeof preparedPage>>();

/** One text for each part and filter there is. */
function keptPage(variant: Variant) {
  const key = `${variant.part} ${variant.later} ${variant.ofOne}`;
  const page = pages.get(key) ?? preparedPage(variant);
  pages.set(key, page);
  return page;
}

function listPages(context: StaffContext, query: InboxQuery): Promise<FoundRow[]>[] {
  const { after, procedure } = query;
  const filter = { afterDueAt: after?.dueAt, afterId: after?.id, procedure };
  return partsOf(context, query).map(({ part, values }) =>
    keptPage({ part, later: after !== null, ofOne: procedure !== null })(context.tx).execute({
      ...values,
      ...filter,
    }),
  );
}

type FoundRow = Awaited<ReturnType<typeof pageOf>>[number];

const askedFor = (ofOne: boolean) =>
  prepared((tx) =>
    tx
      .select({ task: columns, dossier: dossierColumns, dueOn: completionRequests.dueOn })
      .from(completionRequests)
      .innerJoin(
        tasks,
        and(
          eq(tasks.municipalityId, completionRequests.municipalityId),
          eq(tasks.dossierId, completionRequests.dossierId),
          eq(tasks.closedAt, completionRequests.askedAt),
          eq(tasks.closedBy, sql.placeholder("staffId")),
        ),
      )
      .innerJoin(
        dossiers,
        and(eq(dossiers.municipalityId, tasks.municipalityId), eq(dossiers.id, tasks.dossierId)),
      )
      .where(
        and(
          isNull(completionRequests.answeredAt),
          ofOne ? eq(dossiers.procedureCode, sql.placeholder("procedure")) : undefined,
        ),
      )
      .orderBy(asc(completionRequests.dueOn))
      .limit(PAGE),
  );
const [askedAtAll, askedOfOne] = [askedFor(false), askedFor(true)];

/** At most fifty dossiers that wait for the applicant because this person asked for something. */
export async function listAsked({ tx, actor }: StaffContext, procedure: string | null): Promise<FoundRow[]> {
  const statement = procedure === null ? askedAtAll(tx) : askedOfOne(tx);
  const rows = await statement.execute({ staffId: actor.staffId, procedure });
  return rows.map(({ task, dossier, dueOn }) => ({
    task: { ...task, kind: "wait" as const, dueAt: endOfDay(dueOn) },
    dossier,
    colleague: null,
  }));
}

async function rowOf(
  { tx, actor, now }: StaffContext,
  letters: string,
  { task, dossier, colleague }: FoundRow,
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
    step:
      task.kind === "consultation" ? askedStep : node && "name" in node ? node.name : procedure.facts.title,
    kind: task.kind,
    dueAt: task.dueAt.toISOString(),
    dueOn,
    daysLeft: Math.max(0, days),
    overdueDays: Math.max(0, -days),
    legalDueOn: dossier.dueOn,
    openedAt: task.openedAt.toISOString(),
    assigneeId: task.assigneeId,
    assignee: task.assigneeId === actor.staffId ? actor.name : colleague,
    officeId: task.officeId,
    role: task.role,
    heldUntil: task.heldUntil && task.heldUntil > now ? civilDate(task.heldUntil) : null,
    holdReason: task.heldUntil && task.heldUntil > now ? task.holdReason : null,
    awaits: dossier.consultations.filter(({ token }) => token === task.token).length,
    flags: flagsOf({ ...dossier, procedure }, today),
  };
}

/** One page of a list, by due time, with where the next one starts; `next` is null on the last page. */
export async function listInbox(
  context: StaffContext,
  query: InboxQuery,
): Promise<{ rows: InboxRow[]; next: InboxCursor | null }> {
  const asked =
    query.queue === "waiting" && query.after === null ? [listAsked(context, query.procedure)] : [];
  const [municipality, ...pages] = await Promise.all([
    getMunicipality(context.tx, context.actor.municipalityId),
    ...asked,
    ...listPages(context, query),
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
