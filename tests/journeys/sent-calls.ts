import type { Actor } from "@/domain/tenancy/rules";
import type { Place } from "@/server/place";
import { type Belongings, identifiers, wordsIn } from "../isolation/foreign-words";
import { type Listed, mayCall } from "../isolation/matrix-call";
import { hintsOf, inputOf } from "../isolation/matrix-inputs";
import type { Tenant } from "../isolation/tenants";
import type { Person } from "./people";
import { ask } from "./raw-request";

export type Ground = Belongings & { people: Map<Tenant, Person[]>; nation: Person[]; base: string };

/** One procedure asked over the network: by whom, at which host, about whose rows. */
export type Call = {
  key: string;
  procedure: Listed;
  input: unknown;
  host: string;
  place: Place | null;
  person: Person;
  headers?: Record<string, string>;
};
export type Sent = { status: number; code: string; body: string };

/** What a request says that only a proxy or the mapping may say; all of it points to another municipality. */
export const forgedFor = (host: string, path = "/staff/hyr"): Record<string, string> => ({
  "x-forwarded-host": host,
  "x-forwarded-proto": "https",
  forwarded: `host=${host};proto=https`,
  "x-ossis-path": path,
  "x-ossis-place": host,
  "x-nonce": "AAAA",
  "x-request-id": "forged",
  "x-middleware-subrequest": Array(5).fill("src/middleware").join(":"),
});

const endsSessions = ({ path }: Listed) => /signout/i.test(path);
// Whoever ends their sessions, or is taken off the staff, has none left for what comes after.
const endsAccess = (procedure: Listed) => endsSessions(procedure) || procedure.path.startsWith("people.");

/** Every procedure by everybody at every kind of host, in lists that may be sent beside one another: one for each host. */
export function callsOf(ground: Ground, procedures: Listed[]): Call[][] {
  const lists = new Map<string, Call[]>();
  const add = (call: Omit<Call, "key">, what: string) => {
    const key = `${call.procedure.path} | ${call.person.home?.office.place.slug ?? "nation"} ${call.person.name} | ${call.host || "none"} | ${what}`;
    lists.set(call.host, [...(lists.get(call.host) ?? []), { ...call, key }]);
  };
  const sorted = [...procedures.filter((each) => !endsAccess(each)), ...procedures.filter(endsAccess)];
  for (const [nth, procedure] of sorted.entries()) {
    addTenant(ground, { procedure, nth }, add);
    addNation(ground, { procedure, nth }, add);
  }
  return [...lists.values()];
}

type Add = (call: Omit<Call, "key">, what: string) => void;
export const hostOf = ({ office }: Tenant, base: string) => `${office.place.slug}.${base}`;
export const nationOf = (base: string) => [
  { host: `koordinim.${base}`, place: { kind: "national" as const, host: `koordinim.${base}` } },
  { host: base, place: { kind: "public" as const, host: base } },
];

/** Everybody of one municipality at every kind of host; some of the next one at their own. */
function addTenant(ground: Ground, { procedure, nth }: { procedure: Listed; nth: number }, add: Add): void {
  const { tenants, people, base } = ground;
  const [home, other] = [tenants[nth % tenants.length], tenants[(nth + 1) % tenants.length]];
  if (!home || !other) return;
  const own = inputOf(procedure, hintsOf(home), 0);
  const foreign = inputOf(procedure, hintsOf(other), 0);
  const at = { host: hostOf(home, base), place: home.office.place };
  const there = { host: hostOf(other, base), place: other.office.place };
  for (const [seat, person] of (people.get(home) ?? []).entries()) {
    const by = { procedure, person };
    add({ ...by, ...at, input: own }, "own rows");
    add({ ...by, ...at, input: foreign, headers: forgedFor(there.host) }, "foreign rows, forged headers");
    add({ ...by, ...there, input: own }, "at another's host");
    const nation = nationOf(base)[((seat + nth) / 3) % 2];
    if (nation) add({ ...by, ...nation, input: own }, "at the nation's host");
    const stranger = { host: "evil.example", place: null, headers: forgedFor(at.host) };
    if ((seat + nth) % 8 === 0) add({ ...by, ...stranger, input: own }, "at a stranger's");
  }
  for (const [seat, person] of (people.get(other) ?? []).entries())
    if ((seat + nth) % 3 === 0) add({ procedure, person, ...there, input: foreign }, "own rows");
}

function addNation(ground: Ground, { procedure, nth }: { procedure: Listed; nth: number }, add: Add): void {
  const { tenants, nation, base } = ground;
  const tenant = tenants[nth % tenants.length];
  if (!tenant) return;
  const input = inputOf(procedure, hintsOf(tenant), 0);
  const host = hostOf(tenant, base);
  const [home] = nationOf(base);
  for (const person of nation) {
    const by = { procedure, person, input };
    for (const at of nationOf(base)) add({ ...by, ...at }, "own");
    add({ ...by, host, place: tenant.office.place }, "at a municipality's host");
    // Whoever ended their sessions has nothing to show with the forged headers.
    if (home && !endsSessions(procedure)) add({ ...by, ...home, headers: forgedFor(host) }, "forged headers");
  }
}

/** Sends one call and reads the answer as somebody outside reads it. */
export async function send(port: number, { procedure, input, host, person, headers }: Call): Promise<Sent> {
  const query = procedure.type === "query" && input !== undefined;
  const path = `/api/trpc/${procedure.path}${query ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ""}`;
  const method = procedure.type === "query" ? "GET" : "POST";
  const body = method === "POST" ? (input ?? {}) : undefined;
  const { status, body: text } = await ask({ host, path, method, token: person.token, body, headers, port });
  return { status, code: codeOf(status, text), body: text };
}

function codeOf(status: number, text: string): string {
  if (!text.startsWith("{")) return `HTTP ${status}`;
  const answer: { error?: { data?: { code?: string } } } = JSON.parse(text);
  return answer.error ? (answer.error.data?.code ?? "?") : "OK";
}

/** Who a person is in the eyes of a place that is not theirs. */
export function seenAt(place: Place, { actor }: Person): Actor {
  if (place.kind === "municipality") {
    const { municipalityId } = place;
    return "municipalityId" in actor && actor.municipalityId === municipalityId
      ? actor
      : { kind: "visitor", municipalityId };
  }
  return place.kind === "national" && actor.kind === "national" ? actor : { kind: "public" };
}

const refusals = ["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND", "HTTP 421"];

/** What is wrong with the answers of one list, each as a sentence; the list must be in the order it was sent. */
export function faultsOf(ground: Ground, calls: Call[], answers: Map<string, Sent>): string[] {
  const told = new Set<string>();
  return calls.flatMap((call) => {
    const { key, procedure, place, person, input } = call;
    const answer = answers.get(key);
    if (!answer) return [`${key}: was not asked`];
    const asked = (JSON.stringify(input) ?? "").toLowerCase();
    const here = place?.kind === "municipality" ? place.municipalityId : null;
    const { foreign } = wordsIn(ground, answer.body, here, (word) => asked.includes(word) || told.has(word));
    if (answer.code === "OK" && procedure.type === "mutation")
      for (const [id] of asked.matchAll(identifiers)) told.add(id);
    const faults = foreign.map((word) => `${key}: says ${word}`);
    const allowed = place !== null && mayCall(procedure, seenAt(place, person), place);
    if (allowed && !endsAccess(procedure) && ["UNAUTHORIZED", "HTTP 421"].includes(answer.code))
      faults.push(`${key}: ${answer.code}`);
    if (!allowed && !refusals.includes(answer.code)) faults.push(`${key}: let in, ${answer.code}`);
    if (answer.status >= 500) faults.push(`${key}: ${answer.status}`);
    return faults;
  });
}

/** An answer without what is made anew each time: identifiers, codes, first passwords and times. */
export function settled({ owners, tenants }: Belongings, { status, code, body }: Sent): string {
  const codes = new Set(tenants.flatMap(({ values }) => values.get("dossiers.tracking_code") ?? []));
  const text = body
    .replace(identifiers, (id) => (owners.has(id) ? id : "id"))
    .replace(/\b[0-9A-HJKMNP-TV-Z]{20}\b/g, (word) => (codes.has(word) ? word : "code"))
    .replace(/"password":"[^"]+"/g, '"password":"new"')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(Z|\+[\d:]+)/g, "time");
  return `${status} ${code} ${text}`;
}
