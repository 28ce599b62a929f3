import type { Tx } from "@/db/lease";
import { type Demand, listDemand } from "@/domain/dossier/reads-demand";
import type { MunicipalActor } from "@/domain/tenancy/rules";

const quarterMs = 90 * 86_400_000;
const keptMs = 10 * 60_000;

// Public figures of a municipality, the same for every visitor: counted every ten minutes, not for each of them.
const kept = new Map<number, { until: number; demand: Demand[] }>();

/** How often each procedure was asked for in the last 90 days in the municipality of the actor. */
export async function recentDemand({
  tx,
  actor,
  now,
}: {
  tx: Tx;
  actor: MunicipalActor;
  now: Date;
}): Promise<Demand[]> {
  const known = kept.get(actor.municipalityId);
  if (known && known.until > now.getTime()) return known.demand;
  const demand = await listDemand(tx, new Date(now.getTime() - quarterMs));
  kept.set(actor.municipalityId, { until: now.getTime() + keptMs, demand });
  return demand;
}
