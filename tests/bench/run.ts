import { openDoors } from "@/db/doors";
import { completionsAgainstEngine } from "./completion";
import { openBenchDatabase } from "./database";
import { generate } from "./generate";
import { CLIENTS, type Ground, hotMunicipality, intakeAgainstPgbench, takeIn } from "./intake";
import { chooseProcedure, openTowns } from "./people";
import { pgbenchMissing } from "./pgbench";
import { progressBar } from "./progress";
import { inbox, pointRead } from "./reads";
import { report } from "./report";
import type { Line } from "./rounds";
import { web } from "./web";

// npm run bench [-- --quick] [-- names of measures]

const words = process.argv.slice(2);
const quick = words.includes("--quick");
const named = words.filter((word) => !word.startsWith("--"));
const say = (line: string) => console.log(line);

const database = await openBenchDatabase(quick ? "bench_quick" : "bench_full", say);
const lines: Line[] = [];
try {
  await generate(database.superuser, quick ? 100_000 : 3_000_000, progressBar("Dossiers"));
  const doors = openDoors(database.urls, CLIENTS);
  const towns = await openTowns(doors);
  const [largest] = towns;
  if (!largest) throw new Error("There are no municipalities");
  const procedure = await chooseProcedure(doors, largest, "ENV-04");
  const ground: Ground = {
    database,
    doors,
    towns,
    procedure,
    quick,
    rounds: quick ? 3 : 5,
    seconds: quick ? 3 : 8,
  };
  for (let n = 0; n < 300; n++)
    await Promise.all(towns.slice(0, 2).map((town) => takeIn(doors, town, procedure)));
  const measures = {
    inbox,
    "point-read": pointRead,
    completions: completionsAgainstEngine,
    pgbench: intakeAgainstPgbench,
    hot: hotMunicipality,
    web,
  };
  for (const [name, measure] of Object.entries(measures)) {
    if (named.length > 0 && !named.includes(name)) continue;
    say(`Measuring ${name}`);
    const missing = name === "pgbench" ? pgbenchMissing() : null;
    if (missing) say(missing);
    else lines.push(...[await measure(ground)].flat());
  }
  await doors.close();
  report(lines, { quick });
} finally {
  await database.stop();
}
