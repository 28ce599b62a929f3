import { type Doors, openDoors } from "@/db/doors";
import type { OfferedProcedure } from "@/domain/catalogue/reads";
import { submitApplication } from "@/domain/intake/submit-application";
import type { BenchDatabase } from "./database";
import { newApplication, type Town } from "./people";
import { runPgbench } from "./pgbench";
import { type Script, writeScript } from "./pgbench-script";
import { record } from "./recorder";
import { contest, type Line } from "./rounds";
import { type Order, openWorkers, type Workers } from "./workers";

/** Requests at once, and connections on both sides. */
export const CLIENTS = 16;

export type Ground = {
  database: BenchDatabase;
  doors: Doors;
  towns: Town[];
  procedure: OfferedProcedure;
  quick: boolean;
  rounds: number;
  seconds: number;
};

/** Takes one application in at the counter, as the program does. */
export function takeIn(doors: Doors, town: Town, procedure: OfferedProcedure) {
  const application = newApplication(town, procedure);
  return doors.asMunicipality(town.clerk, (tx) =>
    submitApplication({ tx, actor: town.clerk, now: new Date() }, application),
  );
}

/** What one intake sends, word by word, and in how many trips. */
export async function recordIntake({ database, procedure }: Ground, town: Town) {
  const recorder = await record(database.urls.app);
  const doors = openDoors({ ...database.urls, app: recorder.through(database.urls.app) }, 1);
  await takeIn(doors, town, procedure);
  recorder.take();
  recorder.restart();
  await takeIn(doors, town, procedure);
  const trips = recorder.trips();
  const statements = recorder.take();
  await doors.close();
  await recorder.close();
  return { statements, trips };
}

/** Measures with the program in a process for each core, which has been at work for a second. */
async function withWorkers(
  { database, procedure }: Ground,
  spread: Order["spread"],
  measure: (workers: Workers) => Promise<Line>,
): Promise<Line> {
  const workers = await openWorkers(database.urls, procedure.code, CLIENTS);
  try {
    await workers.rate({ seconds: 1, spread });
    return await measure(workers);
  } finally {
    workers.end();
  }
}

/** Intakes per second through the verb, against pgbench sending the very same statements to the same municipalities. */
export async function intakeAgainstPgbench(ground: Ground): Promise<Line> {
  const { database, seconds, rounds } = ground;
  const scripts: Script[] = [];
  let about = "";
  for (const town of ground.towns.slice(0, CLIENTS)) {
    const { statements, trips } = await recordIntake(ground, town);
    scripts.push(writeScript(statements, `c${scripts.length}`));
    about = `${statements.length} statements in ${trips} trips; pgbench waits for each`;
  }
  return withWorkers(ground, "one each", (workers) =>
    contest({
      measure: "intakes through the verb / pgbench",
      unit: "per s",
      target: { atLeast: 0.5 },
      rounds,
      ours: () => workers.rate({ seconds, spread: "one each" }),
      limit: () => runPgbench(database.urls.app, scripts, seconds),
      note: `${about}; ours in ${workers.count} processes`,
    }),
  );
}

/** All on the largest municipality, whose register number is locked to the commit, against spread over all of them. */
export function hotMunicipality(ground: Ground): Promise<Line> {
  const { seconds, rounds } = ground;
  return withWorkers(ground, "all", (workers) =>
    contest({
      measure: "intakes all on one municipality / spread over 61",
      unit: "per s",
      target: { atLeast: 0.9 },
      rounds,
      ours: () => workers.rate({ seconds, spread: "none" }),
      limit: () => workers.rate({ seconds, spread: "all" }),
      note: `in ${workers.count} processes`,
    }),
  );
}
