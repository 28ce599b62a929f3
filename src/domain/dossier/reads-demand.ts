import { gte, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { dossiers } from "@/domain/dossier/tables";

/** How a procedure was used lately: applications received, and days within which eight of ten ended. */
export type Demand = { code: string; received: number; usualDays: number | null };

const fewest = 10;

/** Applications registered since an instant, by procedure; the usual days only from ten ended ones on. */
export async function listDemand(tx: Tx, since: Date): Promise<Demand[]> {
  const days = sql`ceil(extract(epoch from ${dossiers.closedAt} - ${dossiers.registeredAt}) / 86400)`;
  return tx
    .select({
      code: dossiers.procedureCode,
      received: sql<number>`count(*)::int`,
      usualDays: sql<
        number | null
      >`case when count(${dossiers.closedAt}) >= ${fewest} then (percentile_disc(0.8) within group (order by ${days}))::int end`,
    })
    .from(dossiers)
    .where(gte(dossiers.registeredAt, since))
    .groupBy(dossiers.procedureCode);
}
