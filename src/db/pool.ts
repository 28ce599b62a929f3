import { Pool } from "tarn";
import { Lease } from "@/db/lease";

export type LeasePool = Pool<Lease>;

/** A pool of exclusive leases for one login role; a lease that died or ended unclear is never handed out again. */
export function openPool(url: string, size: number): LeasePool {
  return new Pool<Lease>({
    create: async () => {
      const lease = new Lease(url);
      await lease.connect();
      return lease;
    },
    validate: (lease) => !lease.dead,
    destroy: (lease) => lease.destroy(),
    min: 0,
    max: size,
    acquireTimeoutMillis: 5_000,
    createTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    propagateCreateError: true,
  });
}
