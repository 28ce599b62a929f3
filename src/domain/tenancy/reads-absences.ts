import { and, asc, eq, gte } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { Absence } from "@/domain/tenancy/rules-absence";
import { absences } from "@/domain/tenancy/tables";

const columns = {
  id: absences.id,
  staffId: absences.staffId,
  fromOn: absences.fromOn,
  toOn: absences.toOn,
};

/** Absences that are not over on the day (civil date), soonest first: everybody's, or one person's. */
export async function listAbsences(tx: Tx, day: string, staffId?: string): Promise<Absence[]> {
  return tx
    .select(columns)
    .from(absences)
    .where(and(gte(absences.toOn, day), staffId ? eq(absences.staffId, staffId) : undefined))
    .orderBy(asc(absences.fromOn));
}
