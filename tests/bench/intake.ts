import { type Doors, openDoors } from "@/db/doors";
import type { OfferedProcedure } from "@/domain/catalogue/reads";
import { submitApplication } from "@/domain/intake/submit-application";
import type { BenchDatabase } from "./database";
import { newApplication, type Town } from "./people";
import { runPgbench } from "./pgbench";
import { type Script, writeScript } from "./pgbench-script";
import { record } from "./recorder";
import { contest, type Line, rate } from "./rounds";

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

const at = (towns: Town[], place: number): Town => {
  const town = towns[place % towns.length];
  if (!town) throw new Error("There are no municipalities");
  return town;
};

/** Intakes per second through the verb, against pgbench sending the very same statements to the same municipalities. */
export async function intakeAgainstPgbench(ground: Ground): Promise<Line> {
  const { database, doors, procedure, seconds, rounds } = ground;
  const towns = ground.towns.slice(0, CLIENTS);
  const scripts: Script[] = [];
  let about = "";
  for (const town of towns) {
    const { statements, trips } = await recordIntake(ground, town);
    scripts.push(writeScript(statements, `c${scripts.length}`));
    about = `${statements.length} statements in ${trips} trips; pgbench waits for each`;
  }
  return contest({
    measure: "intakes through the verb / pgbench",
    unit: "per s",
    target: { atLeast: 0.5 },
    rounds,
    ours: () =>
      rate(CLIENTS, seconds, async (client) => {
        await takeIn(doors, at(towns, client), procedure);
        return true;
      }),
    limit: () => runPgbench(database.urls.app, scripts, seconds),
    note: about,
  });
}

/** All on the largest municipality, whose register number is locked to the commit, against spread over all of them. */
export function hotMunicipality({ doors, towns, procedure, seconds, rounds }: Ground): Promise<Line> {
  let turn = 0;
  return contest({
    measure: "intakes all on one municipality / spread over 61",
    unit: "per s",
    target: { atLeast: 0.9 },
    rounds,
    ours: () =>
      rate(CLIENTS, seconds, async () => {
        await takeIn(doors, at(towns, 0), procedure);
        return true;
      }),
    limit: () =>
      rate(CLIENTS, seconds, async () => {
        await takeIn(doors, at(towns, turn++), procedure);
        return true;
      }),
  });
}
