import { setTimeout as pause } from "node:timers/promises";
import autocannon from "autocannon";
import { staff } from "@/domain/tenancy/tables";
import { sessionCookie } from "@/server/auth/session-token";
import { type Ground, takeIn } from "./intake";
import { busiest } from "./reads";
import { contest, type Line, lineOf } from "./rounds";
import { mintSession, type Served, serveEmpty, serveOurs } from "./servers";

const CONNECTIONS = 16;
const OURS = 3961;
const EMPTY = 3962;

type Ask = { served: Served; path: string; headers: Record<string, string> };

async function requests(
  { served, path, headers }: Ask,
  how: { duration: number } | { amount: number },
): Promise<number> {
  const url = `http://127.0.0.1:${served.port}${path}`;
  const result = await autocannon({ url, headers, connections: CONNECTIONS, ...how });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path} answered ${result.non2xx} times with an error`);
  return result.requests.total / result.duration;
}

/** Requests per second of our program, against one with nothing in it but the same handlers; then its memory. */
export async function web(ground: Ground): Promise<Line[]> {
  const [town] = ground.towns;
  if (!town) throw new Error("There are no municipalities");
  const actor = await busiest(ground, town);
  const { trackingCode } = await takeIn(ground.doors, town, ground.procedure);
  const rows = await ground.doors.asMunicipality(town.office.place, (tx) => tx.select().from(staff));
  const userName = rows.find(({ id }) => id === actor.staffId)?.userName ?? "";
  const ours = await serveOurs(ground, OURS);
  try {
    const token = mintSession(ground, OURS, town.municipality.slug, userName);
    const input = encodeURIComponent(
      JSON.stringify({ queue: "mine", after: null, procedure: null, assignee: null }),
    );
    const empty = await serveEmpty(ground, EMPTY);
    const asks = (served: Served) => {
      const host = `${town.municipality.slug}.ossis.localhost:${served.port}`;
      const cookie = `${sessionCookie}=${token}`;
      return {
        track: { served, path: `/G/${trackingCode}`, headers: { host } },
        inbox: { served, path: `/api/trpc/work.inbox?input=${input}`, headers: { host, cookie } },
        home: { served, path: "/", headers: { host } },
      };
    };
    const { track, inbox, home } = asks(ours);
    const bare = asks(empty);
    const lines = [
      await against(ground, "tracking page", track, bare.track),
      await against(ground, "inbox as JSON", inbox, bare.inbox),
    ];
    await empty.end();
    return [...lines, await memory(ground, [track, inbox, home])];
  } finally {
    await ours.end();
  }
}

async function against({ rounds, seconds }: Ground, name: string, ours: Ask, empty: Ask): Promise<Line> {
  // A server runs for weeks: both are measured when their code has been compiled.
  await requests(ours, { amount: 1_000 });
  await requests(empty, { amount: 1_000 });
  return contest({
    measure: `${name} / the same handler in an empty program`,
    unit: "per s",
    target: { atLeast: 0.8 },
    rounds,
    ours: () => requests(ours, { duration: seconds }),
    limit: () => requests(empty, { duration: seconds }),
  });
}

/** What the web process holds after many requests, against what it held after the first of them. */
async function memory({ quick }: Ground, mixed: Ask[]): Promise<Line> {
  const [first, all] = quick ? [1_000, 4_000] : [2_000, 20_000];
  const send = async (amount: number) => {
    for (const ask of mixed) await requests(ask, { amount: Math.ceil(amount / mixed.length) });
    await pause(2_000);
    return mixed[0]?.served.megabytes() ?? 0;
  };
  const early = await send(first);
  const late = await send(all - first);
  return lineOf(
    { measure: `memory after ${all} requests / after ${first}`, unit: "MB", target: { atMost: 1.3 } },
    [{ ours: late, limit: early }],
  );
}
