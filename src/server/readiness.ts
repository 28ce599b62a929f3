import type { Doors } from "@/db/doors";
import { databaseState, wantedMigrations } from "@/db/migrations";
import type { MunicipalityId } from "@/db/tenant";

/** Whether this process may serve: each check with what was found. */
export type Readiness = { ready: boolean; database: boolean; role: boolean; migrations: boolean };

// Asked as the application role, whose power matters; it reads no municipality's rows.
const anyMunicipality = { municipalityId: 1 as MunicipalityId };

/** Asks the database whether it answers, whether our role is powerless enough, and whether the tables are current. */
export async function readiness(doors: Doors): Promise<Readiness> {
  try {
    const state = await doors.asMunicipality(anyMunicipality, databaseState, { oneTrip: true });
    const found = {
      database: true,
      role: state.powerless,
      migrations: state.migrations === wantedMigrations(),
    };
    return { ready: found.role && found.migrations, ...found };
  } catch {
    return { ready: false, database: false, role: false, migrations: false };
  }
}
