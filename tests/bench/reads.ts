import { eq } from "drizzle-orm";
import postgres, { type Sql } from "postgres";
import { openDoors } from "@/db/doors";
import { dossiers } from "@/domain/dossier/tables";
import type { InboxQuery } from "@/domain/routing/inputs-inbox";
import { countQueues } from "@/domain/routing/reads-counts";
import { listInbox } from "@/domain/routing/reads-inbox";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Ground } from "./intake";
import { openLine } from "./line";
import type { Town } from "./people";
import { record, type Sent } from "./recorder";
import { contest, type Line, typicalTime } from "./rounds";

const query: InboxQuery = { queue: "mine", after: null, procedure: null, assignee: null };

/** Somebody there with the most open work. */
async function busiest({ database }: Ground, { people, municipality }: Town): Promise<StaffActor> {
  const [row] = await database.superuser`
    select assignee_id from tasks where open and municipality_id = ${municipality.id} and assignee_id is not null
     group by 1 order by count(*) desc limit 1`;
  const found = people.find(({ staffId }) => staffId === row?.assignee_id);
  if (!found) throw new Error("Nobody has anything to do");
  return found;
}

/** The same statements with the municipality said in each instead of held by row security. */
function explicitly(statements: Sent[], municipalityId: number): Sent[] {
  return statements
    .filter(({ text }) => text.startsWith("select "))
    .map(({ text, values }) => ({
      values,
      text: text.replace(
        /(from "(tasks|completion_requests)"(?: (?:inner|left) join .*?)?) where /,
        (_, start: string, table: string) =>
          `${start} where "${table}"."municipality_id" = ${municipalityId} and `,
      ),
    }));
}

const ask = (sql: Sql, statements: Sent[]) =>
  Promise.all(statements.map(({ text, values }) => sql.unsafe(text, values, { prepare: true })));

/** The whole inbox through our own reads and doors, against its statements alone, without row security. */
async function inboxOf(ground: Ground, town: Town, size: string): Promise<Line> {
  const { database, doors, rounds } = ground;
  const actor = await busiest(ground, town);
  const now = new Date();
  const read = (through: typeof doors) =>
    through.asMunicipality(actor, (tx) =>
      Promise.all([listInbox({ tx, actor, now }, query), countQueues({ tx, actor, now })]),
    );
  const recorder = await record(database.urls.app);
  const recorded = openDoors({ ...database.urls, app: recorder.through(database.urls.app) }, 1);
  await read(recorded);
  recorder.take();
  await read(recorded);
  const statements = explicitly(recorder.take(), town.municipality.id);
  await recorded.close();
  await recorder.close();
  const sql = postgres(database.superuserUrl, { max: 1, fetch_types: false });
  await typicalTime(30, () => ask(sql, statements));
  await typicalTime(30, () => read(doors));
  const line = await contest({
    measure: `inbox of ${size} municipality / the same without row security`,
    unit: "ms",
    target: { atMost: 1.15 },
    rounds: rounds * 3,
    ours: () => typicalTime(20, () => read(doors)),
    limit: () => typicalTime(20, () => ask(sql, statements)),
    note: `${statements.length} statements`,
  });
  await sql.end();
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
  const found = await contest({
    measure: "point read at 1 ms each way / the bare query",
    unit: "ms",
    target: { atMost: 1.2 },
    rounds: rounds * 3,
    ours: () => typicalTime(40, ours),
    limit: () => typicalTime(40, bare),
    note: `${trips} round trip`,
  });
  await far.close();
  await sql.end();
  await line.close();
  return found;
}
