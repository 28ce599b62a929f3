import { and, asc, countDistinct, eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { listOfficesByKind } from "@/domain/tenancy/reads";
import { OfficeKind } from "@/domain/tenancy/rules";
import type { OfficeRow } from "@/domain/tenancy/rules-offices";
import { offices, posts, staff } from "@/domain/tenancy/tables";

const activeIn = and(
  eq(posts.municipalityId, staff.municipalityId),
  eq(posts.staffId, staff.id),
  eq(staff.active, true),
);

/** How many people work in an office now. */
export async function countPeople(tx: Tx, officeId: string): Promise<number> {
  const [row] = await tx
    .select({ people: countDistinct(posts.staffId) })
    .from(posts)
    .innerJoin(staff, activeIn)
    .where(eq(posts.officeId, officeId));
  return row?.people ?? 0;
}

/** The offices by code, and the kinds of work no office does. */
export async function listArrangement(tx: Tx): Promise<{ offices: OfficeRow[]; missing: OfficeKind[] }> {
  const [rows, arranged, counts] = await Promise.all([
    tx.select().from(offices).orderBy(asc(offices.code)),
    listOfficesByKind(tx),
    tx
      .select({ officeId: posts.officeId, people: countDistinct(posts.staffId) })
      .from(posts)
      .innerJoin(staff, activeIn)
      .groupBy(posts.officeId),
  ]);
  return {
    offices: rows.map(({ id, code, nameSq, nameEn, phone, assignment }) => ({
      ...{ id, code, nameSq, nameEn, phone, assignment },
      kinds: arranged.filter(({ officeId }) => officeId === id).map(({ kind }) => kind),
      people: counts.find(({ officeId }) => officeId === id)?.people ?? 0,
    })),
    missing: OfficeKind.options.filter((kind) => !arranged.some((each) => each.kind === kind)),
  };
}
