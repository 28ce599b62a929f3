import { readFileSync } from "node:fs";
import path from "node:path";
import { wordsIn } from "../isolation/foreign-words";
import type { Tenant } from "../isolation/tenants";
import type { Person } from "./people";
import { ask } from "./raw-request";
import { forgedFor, type Ground, hostOf, nationOf } from "./sent-calls";

/** A page or a route handler of the built program, by the folders it lies in. */
export type Route = { name: string; segments: string[]; isPage: boolean };

/** Everything a built program answers but its procedures and what only tests may ask. */
export function routesOf(folder: string): Route[] {
  const file = path.join(folder, ".next/server/app-paths-manifest.json");
  return Object.keys(JSON.parse(readFileSync(file, "utf8")) as object)
    .filter((name) => !/^\/(_|api\/(trpc|test)\/)/.test(name))
    .map((name) => ({ name, segments: name.split("/").slice(1, -1), isPage: name.endsWith("/page") }));
}

/** What one browser asks of a page: where, as whom, and by which address. */
export type PageAsk = {
  route: Route;
  host: string;
  here: Tenant | null;
  person: Person;
  address: string;
  method: "GET" | "POST";
  headers?: Record<string, string>;
  /** The same question at the address people know, as the host sees who asks; null where nobody knows one. */
  known: string | null;
};
export type PageAnswer = { status: number; toFault: boolean; own: string[]; foreign: string[] };

/** The page that tells of a fault, with the status of one; every other page ends there where it breaks. */
const faultPage = "/nuk-funksionon";

function wordFor(route: Route, name: string, { office, letters, values }: Tenant, person: Person): string {
  const first = (key: string) => values.get(key)?.[0] ?? "none";
  switch (name) {
    case "municipality":
      return office.place.slug;
    case "code":
      return first(
        route.segments.includes("V") ? "issued_documents.verification_code" : "dossiers.tracking_code",
      );
    case "register":
      return `${letters}-2026-000001`;
    case "document":
      return first("issued_documents.id");
    case "dossier":
      return first("issued_documents.dossier_id");
    case "id":
      if (route.segments[0] === "api") return first("attachments.id");
      return first(person.actor.kind === "guest" ? "drafts of a guest" : "drafts of a citizen");
    case "step":
      return "kontakti";
    default:
      return "CIV-01";
  }
}

function addressOf(segments: string[], route: Route, about: Tenant, person: Person): string {
  const words = segments
    .filter((segment) => !segment.startsWith("("))
    .map((segment) => {
      const name = /^\[(.+)\]$/.exec(segment)?.[1];
      return name ? wordFor(route, name, about, person) : segment;
    });
  return `/${words.join("/")}`;
}

/** The address by which the program's own folders are asked for, as if nothing mapped hosts. */
const inside = (route: Route, about: Tenant, person: Person) =>
  addressOf(route.segments, route, about, person);

/** The address people know. */
const outside = (route: Route, about: Tenant, person: Person) =>
  addressOf(isMapped(route) ? route.segments.slice(1) : route.segments, route, about, person);

const isMapped = ({ segments: [first = ""] }: Route) => /^(\[municipality\]|national|www)$/.test(first);

/** The state of a browser that claims to have every layout already and wants the page alone. */
function leafOnly({ segments }: Route, slug: string): Record<string, string> {
  let tree: unknown = ["__PAGE__", {}, null, "refetch"];
  for (const segment of segments.toReversed()) {
    const name = /^\[(.+)\]$/.exec(segment)?.[1];
    tree = [name ? [name, name === "municipality" ? slug : "x", "d"] : segment, { children: tree }];
  }
  const state = ["", { children: tree }, null, null, true];
  return { rsc: "1", "next-router-state-tree": encodeURIComponent(JSON.stringify(state)) };
}

const keyOf = (route: Route, here: Tenant, who: string) => `${route.name} ${here.office.place.slug} ${who}`;

/** The municipality a route is asked about, and another one. */
function turnOf({ tenants }: Ground, nth: number): [Tenant, Tenant] {
  const [about, other] = [tenants[nth % tenants.length], tenants[(nth + 1) % tenants.length]];
  if (!about || !other) throw new Error("It takes two municipalities");
  return [about, other];
}

/** Every route by the address people know: as everybody of one municipality there, and as a visitor of another. */
export function knownAsks(ground: Ground, routes: Route[]): PageAsk[] {
  return routes.flatMap((route, nth) => {
    if (["national", "www"].includes(route.segments[0] ?? "")) return [];
    const [about, other] = turnOf(ground, nth);
    const ask = (here: Tenant, person: Person): PageAsk => ({
      ...{ route, person, here, host: hostOf(here, ground.base), method: "GET" },
      address: outside(route, about, person),
      known: keyOf(route, here, person.name),
    });
    const strangers = (ground.people.get(other) ?? []).filter(({ token }) => !token);
    return [
      ...(ground.people.get(about) ?? []).map((person) => ask(about, person)),
      ...strangers.map((person) => ask(other, person)),
    ];
  });
}

/**
 * Every route by the address of its folders: as everybody where they belong, as everybody at a host that is not theirs
 * with headers only a proxy or the mapping may send, and as people who do not belong there with the same.
 */
export function insideAsks(ground: Ground, routes: Route[]): PageAsk[] {
  return routes.flatMap((route, nth) => {
    const [about, other] = turnOf(ground, nth);
    const own = ground.people.get(about) ?? [];
    const guests = (ground.people.get(other) ?? []).filter((_, seat) => (seat + nth) % 6 === 0);
    const at = { here: about, host: hostOf(about, ground.base) };
    const bare = leafOnly(route, about.office.place.slug);
    const atHome = [...own, ...ground.nation].map((person) => ({
      ...{ route, person, ...at, address: inside(route, about, person), method: "GET" as const },
      known: keyOf(route, about, person.home ? person.name : "visitor"),
    }));
    const uninvited = [...own.filter(({ token }) => !token), ...guests].flatMap((person) =>
      [forgedFor(at.host), { ...forgedFor(at.host), ...bare }, forgedFor(at.host, "/hyr")].map((headers) => ({
        ...{ route, person, ...at, address: inside(route, about, person), method: "GET" as const, headers },
        known: keyOf(route, about, "visitor"),
      })),
    );
    return [...atHome, ...uninvited, ...awayAsks(ground, route, nth)];
  });
}

/** People of one municipality and of the nation, in turns, at the host of another, of the nation, or of nobody. */
function awayAsks(ground: Ground, route: Route, nth: number): PageAsk[] {
  const [about, other] = turnOf(ground, nth);
  const forged = forgedFor(hostOf(about, ground.base));
  const bare = leafOnly(route, about.office.place.slug);
  const there = { here: other, host: hostOf(other, ground.base), known: keyOf(route, other, "visitor") };
  const nowhere = [...nationOf(ground.base).map(({ host }) => host), "evil.example", ""];
  return [...(ground.people.get(about) ?? []), ...ground.nation].flatMap((person, seat): PageAsk[] => {
    const turn = (seat + nth) / 2;
    if (!Number.isInteger(turn)) return [];
    const strange = { here: null, host: nowhere[turn % nowhere.length] ?? "", known: null };
    const headers = [forged, { ...forged, ...bare }, bare][turn % 3];
    const page = { route, person, address: inside(route, about, person) };
    const sent = { ...page, ...(turn % 2 ? strange : there) };
    return [
      { ...sent, method: "GET", headers },
      ...(route.isPage || turn % 4 > 1 ? [] : [post({ ...page, ...there })]),
    ];
  });
}

const post = (asked: Omit<PageAsk, "method">): PageAsk => ({
  ...asked,
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded" },
});

// A browser that signed out asks as a visitor from then on.
const isLast = ({ route }: PageAsk) => /\/(dil|fshi)\//.test(route.name);

/** Asks for pages, some beside one another, and keeps whose words each answer said. */
export async function askAll(
  ground: Ground,
  port: number,
  asks: PageAsk[],
): Promise<{ asked: PageAsk; answer: PageAnswer }[]> {
  const found: { asked: PageAsk; answer: PageAnswer }[] = [];
  const rest = [...asks.filter((each) => !isLast(each)), ...asks.filter(isLast)].values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const asked of rest) {
        const { host, address, method, person, headers, here } = asked;
        const body = method === "POST" ? {} : undefined;
        const answer = await ask({ host, path: address, method, token: person.token, body, headers, port });
        const said = `${answer.headers.location ?? ""} ${answer.body}`;
        const question = `${host} ${address}`.toLowerCase();
        const words = wordsIn(ground, said, here?.id ?? null, (word) => question.includes(word));
        const toFault = (answer.headers.location ?? "").includes(faultPage);
        found.push({ asked, answer: { status: answer.status, toFault, ...words } });
      }
    }),
  );
  return found;
}

/** What the program says without the mapping and would not say with it, each as a sentence. */
export function pageFaults(
  known: { asked: PageAsk; answer: PageAnswer }[],
  unmapped: { asked: PageAsk; answer: PageAnswer }[],
): string[] {
  const usual = new Map(known.map(({ asked, answer }) => [asked.known, answer]));
  return unmapped.flatMap(({ asked, answer }) => {
    const { route, host, person, method, headers } = asked;
    const tricks = headers ? ` with ${Object.keys(headers).length} headers` : "";
    const where = `${method} ${route.name} as ${person.home?.office.place.slug ?? "nation"} ${person.name} at ${host || "no host"}${tricks}`;
    const usually = asked.known === null ? undefined : usual.get(asked.known);
    const opens = answer.status === 200 && method === "GET";
    return [
      ...answer.foreign.map((word) => `${where}: says ${word}`),
      ...answer.own.filter((word) => !usually?.own.includes(word)).map((word) => `${where}: says ${word}`),
      ...(usually && opens && usually.status !== 200
        ? [`${where}: ${answer.status}, not ${usually.status}`]
        : []),
      ...(!route.name.includes(faultPage) && (answer.toFault || answer.status >= 500)
        ? [`${where}: ${answer.toFault ? "ends at the page for faults" : answer.status}`]
        : []),
    ];
  });
}
