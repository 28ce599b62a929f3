import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { prepared } from "@/db/prepared";
import type { OfficeKind, Post, Role } from "@/domain/tenancy/rules";
import {
  absences,
  administrativeUnits,
  holidays,
  municipalities,
  officeKinds,
  offices,
  posts,
  staff,
} from "@/domain/tenancy/tables";
import { notFound } from "@/lib/errors";

export type MunicipalityRow = typeof municipalities.$inferSelect;

/** All municipalities by name. */
export async function listMunicipalities(tx: Tx): Promise<MunicipalityRow[]> {
  return tx.select().from(municipalities).orderBy(asc(municipalities.name));
}

const known = new Map<number, MunicipalityRow>();

/** The public facts of a municipality; kept for the life of the process, because they change by migration only. */
export async function getMunicipality(tx: Tx, id: number): Promise<MunicipalityRow> {
  const kept = known.get(id);
  if (kept) return kept;
  const [row] = await tx.select().from(municipalities).where(eq(municipalities.id, id));
  if (!row) throw notFound();
  known.set(id, row);
  return row;
}

export type OfficeForKind = { kind: OfficeKind; officeId: string; assignment: "queue" | "least-loaded" };

// One row, as every step reads it: many small ones take longer to receive than to find.
const officesByKind = prepared((tx) =>
  tx
    .select({
      all: sql<
        OfficeForKind[] | null
      >`json_agg(json_build_object('kind', ${officeKinds.kind}, 'officeId', ${officeKinds.officeId}, 'assignment', ${offices.assignment}))`,
    })
    .from(officeKinds)
    .innerJoin(
      offices,
      and(eq(offices.municipalityId, officeKinds.municipalityId), eq(offices.id, officeKinds.officeId)),
    ),
);

/** Which office does each kind of work here; one row for every kind the municipality has arranged. */
export async function listOfficesByKind(tx: Tx): Promise<OfficeForKind[]> {
  const [row] = await officesByKind(tx).execute();
  return row?.all ?? [];
}

/** The offices with their names, in Albanian order of code. */
export async function listOffices(
  tx: Tx,
): Promise<{ id: string; code: string; nameSq: string; nameEn: string; phone: string | null }[]> {
  return tx
    .select({
      id: offices.id,
      code: offices.code,
      nameSq: offices.nameSq,
      nameEn: offices.nameEn,
      phone: offices.phone,
    })
    .from(offices)
    .orderBy(asc(offices.code));
}

const units = prepared((tx) =>
  tx
    .select({
      name: administrativeUnits.name,
      hasCounter: administrativeUnits.hasCounter,
      phone: administrativeUnits.phone,
    })
    .from(administrativeUnits)
    .orderBy(asc(administrativeUnits.name)),
);

/** The administrative units of the municipality by name. */
export async function listUnits(
  tx: Tx,
): Promise<{ name: string; hasCounter: boolean; phone: string | null }[]> {
  return units(tx).execute();
}

/** The posts a person holds, with the kinds of work of each office left out: one row for a post. */
export async function listPosts(tx: Tx, staffId: string): Promise<Post[]> {
  return tx
    .select({ officeId: posts.officeId, officeCode: offices.code, role: posts.role })
    .from(posts)
    .innerJoin(offices, and(eq(offices.municipalityId, posts.municipalityId), eq(offices.id, posts.officeId)))
    .where(eq(posts.staffId, staffId));
}

export type Colleague = { id: string; fullName: string };

/** People who hold a role in an office and are not away on the day (civil date). */
export async function listPresent(tx: Tx, officeId: string, role: Role, day: string): Promise<Colleague[]> {
  return tx
    .select({ id: staff.id, fullName: staff.fullName })
    .from(posts)
    .innerJoin(staff, and(eq(staff.municipalityId, posts.municipalityId), eq(staff.id, posts.staffId)))
    .where(
      and(
        eq(posts.officeId, officeId),
        eq(posts.role, role),
        eq(staff.active, true),
        sql`not exists (select from ${absences} where ${absences.municipalityId} = ${staff.municipalityId} and ${absences.staffId} = ${staff.id} and ${and(lte(absences.fromOn, day), gte(absences.toOn, day))})`,
      ),
    )
    .orderBy(asc(staff.fullName));
}

const daysOff = prepared((tx) =>
  // One row likewise.
  tx.select({ days: sql<string | null>`string_agg(${holidays.onDay}::text, ' ')` }).from(holidays),
);

/** Days on which the administration does not work, as civil dates. */
export async function listHolidays(tx: Tx): Promise<string[]> {
  const [row] = await daysOff(tx).execute();
  return row?.days?.split(" ") ?? [];
}
