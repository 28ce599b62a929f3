import { and, eq, inArray, sql } from "drizzle-orm";
import { tasks } from "@/domain/dossier/tables-work";
import { officesLed, type StaffContext } from "@/domain/routing/reads-queues";
import type { TeamMember } from "@/domain/routing/rules-team";
import { listOffices } from "@/domain/tenancy/reads";
import { listAbsences } from "@/domain/tenancy/reads-absences";
import { posts, staff } from "@/domain/tenancy/tables";
import { addDays, civilDate, endOfDay } from "@/lib/dates";

/** How near a due time counts as near. */
const NEAR_DAYS = 3;

async function listLoads({ tx, now }: StaffContext, led: string[]) {
  const near = endOfDay(addDays(civilDate(now), NEAR_DAYS)).toISOString();
  const at = now.toISOString();
  const count = (condition: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${condition})::int`;
  // Open is said as a word and not as a parameter: only then may a kept plan use the index of open work.
  return tx
    .select({
      officeId: tasks.officeId,
      assigneeId: tasks.assigneeId,
      open: sql<number>`count(*)::int`,
      near: count(sql`${tasks.dueAt} >= ${at}::timestamptz and ${tasks.dueAt} <= ${near}::timestamptz`),
      overdue: count(sql`${tasks.dueAt} < ${at}::timestamptz`),
      held: count(sql`${tasks.heldUntil} > ${at}::timestamptz`),
    })
    .from(tasks)
    .where(and(sql`${tasks.open}`, inArray(tasks.officeId, led)))
    .groupBy(tasks.officeId, tasks.assigneeId);
}

/** People of the offices with their roles there. */
async function listPeople({ tx }: StaffContext, led: string[]) {
  return tx
    .select({
      officeId: posts.officeId,
      staffId: staff.id,
      name: staff.fullName,
      roles: sql<string[]>`array_agg(${posts.role} order by ${posts.role})`,
    })
    .from(posts)
    .innerJoin(staff, and(eq(staff.municipalityId, posts.municipalityId), eq(staff.id, posts.staffId)))
    .where(and(inArray(posts.officeId, led), eq(staff.active, true)))
    .groupBy(posts.officeId, staff.id, staff.fullName)
    .orderBy(staff.fullName);
}

const nothing = { open: 0, near: 0, overdue: 0, held: 0 };

/** The people of the offices the person leads with their open work, and what nobody has yet; empty for others. */
export async function listTeam(context: StaffContext): Promise<TeamMember[]> {
  const led = officesLed(context.actor);
  if (led.length === 0) return [];
  const today = civilDate(context.now);
  const [offices, loads, people, away] = await Promise.all([
    listOffices(context.tx),
    listLoads(context, led),
    listPeople(context, led),
    listAbsences(context.tx, today),
  ]);
  const loadOf = (officeId: string, staffId: string | null) => {
    const { open, near, overdue, held } =
      loads.find((load) => load.officeId === officeId && load.assigneeId === staffId) ?? nothing;
    return { open, near, overdue, held };
  };
  const absenceOf = (staffId: string) => {
    const own = away.filter((absence) => absence.staffId === staffId);
    return {
      awayUntil: own.find(({ fromOn }) => fromOn <= today)?.toOn ?? null,
      absences: own.map(({ id, fromOn, toOn }) => ({ id, fromOn, toOn })),
    };
  };
  return offices
    .filter((office) => led.includes(office.id))
    .flatMap((office) => {
      const place = { officeId: office.id, office: { sq: office.nameSq, en: office.nameEn } };
      const members = people.filter((person) => person.officeId === office.id);
      const unclaimed: TeamMember = {
        ...place,
        staffId: null,
        name: null,
        roles: [],
        awayUntil: null,
        absences: [],
        ...loadOf(office.id, null),
      };
      return [
        unclaimed,
        ...members.map(({ staffId, name, roles }) => ({
          ...place,
          staffId,
          name,
          roles,
          ...absenceOf(staffId),
          ...loadOf(office.id, staffId),
        })),
      ];
    });
}
