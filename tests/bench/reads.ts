import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { openDoors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import { dossiers } from "@/domain/dossier/tables";
import type { InboxQuery } from "@/domain/routing/inputs-inbox";
import { countQueues } from "@/domain/routing/reads-counts";
import { listInbox } from "@/domain/routing/reads-inbox";
import type { StaffActor } from "@/domain/tenancy/rules";
import { openLine } from "../database-line";
import type { Ground } from "./intake";
import type { Town } from "./people";
import { record, type Sent } from "./recorder";
import { duel, type Line, typicalTime } from "./rounds";

const query: InboxQuery = { queue: "mine", after: null, procedure: null, assignee: null };

/** Somebody there with the most open work. */
export async function busiest({ database }: Ground, { people, municipality }: Town): Promise<StaffActor> {
  const [row] = await database.superuser`
    select assignee_id from tasks where open and municipality_id = ${municipality.id} and assignee_id is not null
     group by 1 order by count(*) desc limit 1`;
  const found = people.find(({ staffId }) => staffId === row?.assignee_id);
  if (!found) throw new Error("Nobody has anything to do");
  return found;
}

/** A statement with the municipality said in it instead of held by row security. */
const explicitly = (text: string, municipalityId: number): string =>
  text.replace(
    /(from "(tasks|completion_requests)"(?: (?:inner|left) join .*?)?) where /g,
    (_, start: string, table: string) =>
      `${start} where "${table}"."municipality_id" = ${municipalityId} and `,
  );

// As the doors send them: prepared, also without parameters.
const extended = { prepare: true, simple: false };

/** A plain connection that no row security binds, for the same reads; nothing opens or ends a transaction on it. */
function openPlain({ superuserUrl }: Ground["database"], municipalityId: number): { tx: Tx; sql: Sql } {
  const sql = postgres(superuserUrl, { max: 1, fetch_types: false });
  const client = {
    options: sql.options,
    unsafe: (text: string, values: never[]) => sql.unsafe(explicitly(text, municipalityId), values, extended),
  };
  const onlyReads = () => Promise.reject(new Error("The limit of a read writes nothing"));
  const tx = Object.assign(drizzle(client as unknown as Sql), { write: onlyReads, finish: onlyReads });
  return { tx, sql };
}

/** What the database alone needs for the statements of one read. */
async function bareTime(sql: Sql, statements: Sent[]): Promise<number> {
  const ask = () => Promise.all(statements.map(({ text, values }) => sql.unsafe(text, values, extended)));
  await typicalTime(20, ask);
  return typicalTime(40, ask);
}

/** The whole inbox through our own doors, against the same reads with the municipality said, without row security. */
async function inboxOf(ground: Ground, town: Town, size: string): Promise<Line> {
  const { database, rounds } = ground;
  // One connection on both sides: what is measured is the door, not which connection is warm.
  const doors = openDoors(database.urls, 1);
  const actor = await busiest(ground, town);
  const now = new Date();
  const read = (tx: Tx) =>
    Promise.all([listInbox({ tx, actor, now }, query), countQueues({ tx, actor, now })]);
  const recorder = await record(database.urls.app);
  const recorded = openDoors({ ...database.urls, app: recorder.through(database.urls.app) }, 1);
  await recorded.asMunicipality(actor, read);
  recorder.take();
  await recorded.asMunicipality(actor, read);
  const statements = recorder.take().filter(({ text }) => text.startsWith("select "));
  await recorded.close();
  await recorder.close();
  const { tx, sql } = openPlain(database, town.municipality.id);
  const said = statements.map(({ text, values }) => ({
    values,
    text: explicitly(text, town.municipality.id),
  }));
  const ours = () => doors.asMunicipality(actor, read, { reads: true });
  const limit = () => read(tx);
  await typicalTime(60, ours);
  await typicalTime(60, limit);
  const bare = await bareTime(sql, said);
  const about = {
    measure: `inbox of ${size} municipality / the same reads without row security`,
    unit: "ms",
    target: { atMost: 1.15 },
    rounds: rounds * 3,
    note: `${statements.length} statements, which alone take the database ${bare.toFixed(1)} ms; the rest is rows made for the screen, on both sides`,
  };
  const line = await duel({ ...about, ours, limit }, 60);
  await sql.end();
  await doors.close();
  return line;
}

/** The worse of the largest municipality and a small one. */
export async function inbox(ground: Ground): Promise<Line[]> {
  const [largest, small] = [ground.towns[0], ground.towns[40]];
  if (!largest || !small) throw new Error("There are no municipalities");
  return [await inboxOf(ground, largest, "the largest"), await inboxOf(ground, small, "a small")];
}

/** One dossier by its identifier over a network of 1 ms each way, scoped by the door, against the bare query. */
export async function pointRead({ database, towns, rounds }: Ground): Promise<Line> {
  const town = towns[0];
  const [row] = await database.superuser`
    select id from dossiers where municipality_id = ${town?.municipality.id ?? 0} limit 1`;
  if (!town || !row) throw new Error("There are no dossiers");
  const id = String(row.id);
  const line = await openLine(database.urls.app, 1);
  const far = openDoors({ ...database.urls, app: line.through(database.urls.app) }, 1);
  const sql = postgres(line.through(database.superuserUrl), { max: 1, fetch_types: false });
  const ours = () =>
    far.asMunicipality(town.clerk, (tx) => tx.select().from(dossiers).where(eq(dossiers.id, id)), {
      oneTrip: true,
    });
  const bare = () =>
    sql`select * from dossiers where municipality_id = ${town.municipality.id} and id = ${id}`;
  await typicalTime(20, ours);
  await typicalTime(20, bare);
  line.restart();
  await ours();
  const trips = line.trips();
  const about = {
    measure: "point read at 1 ms each way / the bare query",
    unit: "ms",
    target: { atMost: 1.2 },
    rounds: rounds * 3,
    note: `${trips} round trip`,
  };
  const found = await duel({ ...about, ours, limit: bare }, 40);
  await far.close();
  await sql.end();
  await line.close();
  return found;
}
