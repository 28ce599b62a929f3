import { inArray } from "drizzle-orm";
import { getProcedureVersion } from "@/domain/catalogue/reads";
import type { TaskRow } from "@/domain/dossier/reads";
import { refusalToWork, type Standing } from "@/domain/dossier/rules";
import { dossiers } from "@/domain/dossier/tables";
import { tasks } from "@/domain/dossier/tables-work";
import type { ListSpread } from "@/domain/routing/inputs";
import { listInbox } from "@/domain/routing/reads-inbox";
import type { StaffContext } from "@/domain/routing/reads-queues";
import { listTeam } from "@/domain/routing/reads-team";
import { asTaker } from "@/domain/routing/rules";
import type { Spread, Taker } from "@/domain/routing/rules-spread";
import { type TeamMember, takersOf } from "@/domain/routing/rules-team";

type Step = Standing & { task: TaskRow };

/** Tasks by identifier, each with its dossier and all steps of it: what says who may work on it. */
async function listSteps({ tx }: StaffContext, taskIds: string[]): Promise<Map<string, Step>> {
  if (taskIds.length === 0) return new Map();
  const wanted = tx.select({ id: tasks.dossierId }).from(tasks).where(inArray(tasks.id, taskIds));
  const [rows, all] = await Promise.all([
    tx.select().from(dossiers).where(inArray(dossiers.id, wanted)),
    tx.select().from(tasks).where(inArray(tasks.dossierId, wanted)),
  ]);
  const steps = await Promise.all(
    rows.map(async (row) => {
      const procedure = await getProcedureVersion(tx, row.procedureCode, row.procedureVersion);
      const own = all.filter((task) => task.dossierId === row.id);
      return own.map((task): [string, Step] => [
        task.id,
        { dossier: { ...row, procedure }, tasks: own, task },
      ]);
    }),
  );
  return new Map(steps.flat());
}

const colleagueOf = ({ staffId, name }: { staffId: string; name: string | null }) => ({
  id: staffId,
  fullName: name ?? "",
});

/** Members who appear in these lists, once each, with all they have in the offices read. */
function loadsOf(members: TeamMember[], named: ReadonlySet<string>): Taker[] {
  const loads = new Map<string, Taker>();
  for (const { staffId, name, open } of members) {
    if (!staffId || !name || !named.has(staffId)) continue;
    loads.set(staffId, { id: staffId, name, open: (loads.get(staffId)?.open ?? 0) + open });
  }
  return [...loads.values()];
}

/** The first fifty open tasks of a person in the offices the actor leads, and who may have each of them instead. */
export async function listSpread(context: StaffContext, { staffId }: ListSpread): Promise<Spread> {
  const query = { queue: "team" as const, after: null, procedure: null, assignee: staffId };
  const [{ rows, next }, members] = await Promise.all([listInbox(context, query), listTeam(context)]);
  const open = rows.filter((row) => row.kind !== "wait");
  const steps = await listSteps(
    context,
    open.map((row) => row.taskId),
  );
  const offered = open.map((row) => {
    const step = steps.get(row.taskId);
    const takers = takersOf(members, [row]).filter(
      (member) =>
        step !== undefined &&
        member.staffId !== staffId &&
        refusalToWork(asTaker(context.actor, colleagueOf(member), step.task), step.task, step) === null,
    );
    const { taskId, register, service, applicant, step: name, dueOn, daysLeft, overdueDays } = row;
    const shown = { taskId, register, service, applicant, step: name, dueOn, daysLeft, overdueDays };
    return { ...shown, takers: takers.map((member) => member.staffId) };
  });
  const named = new Set(offered.flatMap((row) => row.takers));
  return { rows: offered, takers: loadsOf(members, named), more: next !== null };
}
