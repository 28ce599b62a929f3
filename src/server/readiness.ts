import { sql } from "drizzle-orm";
import type { Doors } from "@/db/doors";
import { appliedMigrations, wantedMigrations } from "@/db/migrations";

/** Whether this process may serve: each check with what was found. */
export type Readiness = { ready: boolean; checks: Record<"database" | "role" | "migrations", boolean> };

/** Asks the database whether it answers, whether our role is powerless enough, and whether the tables are current. */
export async function readiness(doors: Doors): Promise<Readiness> {
  try {
    const [role] = await doors.asNation(
      { kind: "public" },
      (tx) => tx.execute<{ safe: boolean }>(sql`select not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) as safe from pg_roles where rolname = current_user`),
      { oneTrip: true },
    );
    const applied = await doors.asNation({ kind: "public" }, appliedMigrations, { oneTrip: true });
    const checks = { database: true, role: role?.safe === true, migrations: applied === wantedMigrations() };
    return { ready: Object.values(checks).every(Boolean), checks };
  } catch {
    return { ready: false, checks: { database: false, role: false, migrations: false } };
  }
}
