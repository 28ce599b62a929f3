import { and, eq, isNotNull, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { type Candidate, leastLoaded } from "@/domain/dossier/rules-assignment";
import { tasks } from "@/domain/dossier/tables-work";
import type { OfficeForKind } from "@/domain/tenancy/reads";
import { Role } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { absences, posts, staff } from "@/domain/tenancy/tables";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { mayNotWork } from "@/domain/workflow/engine";
import type { Effect } from "@/domain/workflow/marking";
import { civilDate } from "@/lib/dates";

/** The effects of a step that become rows in somebody's inbox. */
export type Opening = Extract<Effect, { kind: "openTask" | "awaitPayment" }>;

/** An opening with where it goes: an office, a post there, and a person or nobody yet. */
export type Assigned = { opening: Opening; officeId: string; role: Role; assigneeId: string | null };

/** What one step of a dossier opens, and who closes which step by it: a row that is not written yet. */
export type Opened = {
  dossierId: string;
  definition: WorkflowDefinition;
  openings: Opening[];
  closing: { node: string; staffId: string } | null;
};

/** What a step brings about that has to be done by somebody. */
export const openingsOf = (effects: Effect[]): Opening[] =>
  effects.filter((effect): effect is Opening => effect.kind === "openTask" || effect.kind === "awaitPayment");

/** People who hold the post, are here today and may do the work, with the open tasks each has. */
const candidates = prepared((tx) => {
  const today = sql.placeholder("today");
  const away = sql`exists (select from ${absences} where ${absences.municipalityId} = ${posts.municipalityId} and ${absences.staffId} = ${posts.staffId} and ${absences.fromOn} <= ${today} and ${absences.toOn} >= ${today})`;
  const load = sql<number>`(select count(*)::int from ${tasks} where ${tasks.municipalityId} = ${posts.municipalityId} and ${tasks.assigneeId} = ${posts.staffId} and ${tasks.open})`;
  return tx
    .select({ staffId: posts.staffId, openTasks: load })
    .from(posts)
    .innerJoin(staff, and(eq(staff.municipalityId, posts.municipalityId), eq(staff.id, posts.staffId)))
    .where(
      and(
        eq(posts.officeId, sql.placeholder("officeId")),
        eq(posts.role, sql.placeholder("role")),
        eq(staff.active, true),
        sql`not ${away}`,
      ),
    );
});

/** People who hold the post and are here today, with the open tasks each has. */
export const listCandidates = (
  { tx, now }: Context,
  { officeId, role }: { officeId: string; role: Role },
): Promise<Candidate[]> => candidates(tx).execute({ officeId, role, today: civilDate(now) });

/** Who closed any of these nodes of the dossier before. */
const workers = prepared((tx) =>
  tx
    .select({ staffId: tasks.closedBy })
    .from(tasks)
    .where(
      and(
        eq(tasks.dossierId, sql.placeholder("dossierId")),
        sql`${tasks.node} = any(string_to_array(${sql.placeholder("nodes")}, ' '))`,
        isNotNull(tasks.closedBy),
      ),
    ),
);

async function assigneeOf(
  context: Context,
  { dossierId, definition, closing }: Opened,
  node: string,
  post: { officeId: string; role: Role },
): Promise<string | null> {
  const nodes = mayNotWork(definition, node);
  const [barred, present] = await Promise.all([
    nodes.length > 0 ? workers(context.tx).execute({ dossierId, nodes: nodes.join(" ") }) : [],
    listCandidates(context, post),
  ]);
  const excluded = barred.map(({ staffId }) => staffId);
  // Whoever closes a step now counts too, or four eyes could not be kept.
  if (closing && nodes.includes(closing.node)) excluded.push(closing.staffId);
  return leastLoaded(
    present.filter(({ staffId }) => !excluded.includes(staffId)),
    Math.random(),
  );
}

/**
 * Chooses for each opening the office the municipality arranged for the lane, and the least loaded officer present or
 * the office's queue. Reads only. Throws when the municipality has arranged no office for a lane.
 */
export async function assignOpenings(
  context: Context,
  opened: Opened,
  offices: readonly OfficeForKind[],
): Promise<Assigned[]> {
  return Promise.all(
    opened.openings.map(async (opening) => {
      const lane = opened.definition.lanes.find((each) => each.id === opening.lane);
      const office = offices.find((each) => each.kind === lane?.office);
      if (!lane || !office) throw new Error(`No office is arranged for lane ${opening.lane}`);
      const post = { officeId: office.officeId, role: Role.parse(lane.role) };
      const queued = office.assignment === "queue";
      const assigneeId = queued ? null : await assigneeOf(context, opened, opening.node, post);
      return { opening, ...post, assigneeId };
    }),
  );
}
