import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { leastLoaded } from "@/domain/dossier/rules-assignment";
import type { Calendar } from "@/domain/dossier/rules-clock";
import { passesAt } from "@/domain/dossier/rules-move";
import { tasks } from "@/domain/dossier/tables-work";
import { listOfficesByKind, type OfficeForKind } from "@/domain/tenancy/reads";
import { Role } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { absences, posts, staff } from "@/domain/tenancy/tables";
import type { Duration, WorkflowDefinition } from "@/domain/workflow/definition";
import { mayNotWork } from "@/domain/workflow/engine";
import type { Effect } from "@/domain/workflow/marking";
import { civilDate } from "@/lib/dates";
import { newId } from "@/lib/ids";

/** The effects of a step that become rows in somebody's inbox. */
export type Opening = Extract<Effect, { kind: "openTask" | "awaitPayment" }>;

const usualDue: Duration = { value: 5, unit: "working" };

/** People who hold the post, are here today and may do the work, with the open tasks each has. */
async function listCandidates(tx: Tx, officeId: string, role: Role, today: string, excluded: string[]) {
  const away = sql`exists (select from ${absences} where ${absences.municipalityId} = ${posts.municipalityId} and ${absences.staffId} = ${posts.staffId} and ${absences.fromOn} <= ${today} and ${absences.toOn} >= ${today})`;
  const load = sql<number>`(select count(*)::int from ${tasks} where ${tasks.municipalityId} = ${posts.municipalityId} and ${tasks.assigneeId} = ${posts.staffId} and ${tasks.open})`;
  const rows = await tx
    .select({ staffId: posts.staffId, openTasks: load })
    .from(posts)
    .innerJoin(staff, and(eq(staff.municipalityId, posts.municipalityId), eq(staff.id, posts.staffId)))
    .where(and(eq(posts.officeId, officeId), eq(posts.role, role), eq(staff.active, true), sql`not ${away}`));
  return rows.filter((row) => !excluded.includes(row.staffId));
}

/** Who closed any of these nodes of the dossier before. */
async function listWorkers(tx: Tx, dossierId: string, nodes: string[]): Promise<string[]> {
  if (nodes.length === 0) return [];
  const rows = await tx
    .select({ staffId: tasks.closedBy })
    .from(tasks)
    .where(and(eq(tasks.dossierId, dossierId), inArray(tasks.node, nodes)));
  return rows.flatMap((row) => row.staffId ?? []);
}

async function assigneeOf(
  context: Context,
  dossierId: string,
  definition: WorkflowDefinition,
  node: string,
  office: OfficeForKind,
  role: Role,
) {
  if (office.assignment === "queue") return null;
  const excluded = await listWorkers(context.tx, dossierId, mayNotWork(definition, node));
  const candidates = await listCandidates(
    context.tx,
    office.officeId,
    role,
    civilDate(context.now),
    excluded,
  );
  return leastLoaded(candidates, Math.random());
}

/**
 * Opens a task for each waiting step: in the office the municipality arranged for the lane, for the least loaded
 * officer present or the office's queue. Throws when the municipality has arranged no office for a lane.
 */
export async function openTasks(
  context: Context,
  dossierId: string,
  definition: WorkflowDefinition,
  openings: Opening[],
  legal: { calendar: Calendar; dueAt: Date },
  arranged?: OfficeForKind[],
): Promise<void> {
  if (openings.length === 0) return;
  const { tx, actor, now } = context;
  // A step's own time never reaches past the legal day of the whole, unless that day is already over.
  const dueAt = (due: Duration | null) => {
    const own = passesAt(due ?? usualDue, legal.calendar, now);
    return legal.dueAt > now && legal.dueAt < own ? legal.dueAt : own;
  };
  const offices = arranged ?? (await listOfficesByKind(tx));
  const rows = await Promise.all(
    openings.map(async (opening) => {
      const lane = definition.lanes.find((each) => each.id === opening.lane);
      const office = offices.find((each) => each.kind === lane?.office);
      if (!lane || !office) throw new Error(`No office is arranged for lane ${opening.lane}`);
      const role = Role.parse(lane.role);
      return {
        municipalityId: actor.municipalityId,
        id: newId(),
        dossierId,
        token: opening.token,
        node: opening.node,
        kind: opening.kind === "awaitPayment" ? ("payment" as const) : opening.of,
        officeId: office.officeId,
        role,
        open: true,
        openedAt: now,
        dueAt: dueAt(opening.due),
        assigneeId: await assigneeOf(context, dossierId, definition, opening.node, office, role),
      };
    }),
  );
  await tx.insert(tasks).values(rows);
}
