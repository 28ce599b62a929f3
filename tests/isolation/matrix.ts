import type { Doors } from "@/db/doors";
import type { Actor } from "@/domain/tenancy/rules";
import type { Place } from "@/server/place";
import { identifiers, wordsIn } from "./foreign-words";
import { type Answer, call, type Listed, mayCall } from "./matrix-call";
import { hintsOf, inputOf, takesInput, withoutRows } from "./matrix-inputs";
import type { Tenant } from "./tenants";

/** What went wrong, each as one sentence that names the procedure. */
export type Faults = {
  leaks: string[];
  decisions: string[];
  oracles: string[];
  unknownKeys: string[];
  broken: string[];
};

export const noFaults = (): Faults => ({
  leaks: [],
  decisions: [],
  oracles: [],
  unknownKeys: [],
  broken: [],
});

type Round = {
  doors: Doors;
  tenants: Tenant[];
  owners: Map<string, number>;
  faults: Faults;
  seenOwn: Set<string>;
  /** Identifiers people wrote into a municipality themselves. */
  told: Map<number, Set<string>>;
  /** Procedures that did what they are for, for anybody. */
  done: Set<string>;
};
type Target = { procedure: Listed; actor: Actor; name: string; place: Place };

const nationalActors: { name: string; actor: Actor }[] = [
  ...(["coordinator", "catalogue-editor", "trainer"] as const).map((role) => ({
    name: role,
    actor: {
      kind: "national" as const,
      accountId: "01910b2e-0000-7000-8000-000000000001",
      name: "Prova",
      role,
    },
  })),
  { name: "public", actor: { kind: "public" } },
];

/** Runs all work with so many at a time. */
async function inParallel(work: (() => Promise<void>)[], width: number): Promise<void> {
  const rest = work.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const each of rest) await each();
    }),
  );
}

/** Asks once and checks what every answer must keep to. */
async function ask(round: Round, target: Target, input: unknown): Promise<Answer> {
  const { procedure, actor, place, name } = target;
  const here = place.kind === "municipality" ? place.municipalityId : null;
  // Told before the call: somebody else may read it between its commit and its answer.
  const told = procedure.type === "mutation" && here !== null ? remember(round, here, input) : [];
  const answer = await call(round.doors, procedure, actor, place, input);
  if (here !== null && procedure.type === "mutation") {
    if (answer.ok) remember(round, here, input);
    else for (const id of told) round.told.get(here)?.delete(id);
  }
  const where = `${procedure.path} as ${name} at ${place.kind === "municipality" ? place.slug : place.kind}`;
  for (const leak of foreignIn(round, answer, here, JSON.stringify(input) ?? ""))
    round.faults.leaks.push(`${where}: ${leak}`);
  const allowed = mayCall(procedure, actor, place);
  const entered = answer.entered !== null;
  if (allowed !== entered)
    round.faults.decisions.push(`${where}: ${entered ? "was let in" : `was refused (${answer.code})`}`);
  if (typeof answer.entered === "number" && answer.entered !== here)
    round.faults.decisions.push(`${where}: entered ${answer.entered}`);
  if (answer.code === "INTERNAL_SERVER_ERROR")
    round.faults.broken.push(`${where}: ${answer.fault} ${JSON.stringify(input)}`);
  if (answer.ok && here !== null) round.done.add(procedure.path);
  return answer;
}

/** What somebody wrote here under an identifier of his own choice may be read here again. Returns what is new of it. */
function remember({ told }: Round, here: number, input: unknown): string[] {
  const known = told.get(here) ?? new Set();
  told.set(here, known);
  const found = [...(JSON.stringify(input) ?? "").matchAll(identifiers)].map(([id]) => id);
  const fresh = found.filter((id) => !known.has(id));
  for (const id of fresh) known.add(id);
  return fresh;
}

/** Words and identifiers in an answer that belong to another municipality and were not in the question. */
function foreignIn(round: Round, answer: Answer, here: number | null, question: string): string[] {
  const asked = question.toLowerCase();
  const told = here === null ? undefined : round.told.get(here);
  const { own, foreign } = wordsIn(
    round,
    answer.words,
    here,
    (word) => asked.includes(word) || told?.has(word) === true,
  );
  if (own.length > 0) round.seenOwn.add(`${here}`);
  return foreign;
}

/** The same question about somebody else's row and about none must be answered alike to the byte. */
async function askAboutNothing(round: Round, target: Target, other: Tenant, input: unknown): Promise<void> {
  const twin = withoutRows(input, other);
  const { place } = target;
  const told = place.kind === "municipality" ? round.told.get(place.municipalityId) : undefined;
  // Somebody wrote here under that very identifier: it stands for a row of this municipality too.
  const isOursToo = twin.replaced.some(([from]) => told?.has(from));
  const foreign = await ask(round, target, input);
  if (twin.replaced.length === 0 || isOursToo) return;
  const nobody = await ask(round, target, twin.input);
  const isMade = foreign.ok && nobody.ok && target.procedure.type === "mutation";
  const [a, b] = [foreign, nobody].map(({ code, words }) => {
    const named = twin.replaced.reduce(
      (text, [from, to]) => text.replaceAll(from, "<asked>").replaceAll(to, "<asked>"),
      words,
    );
    // What was made just now has numbers of its own.
    return `${code} ${isMade ? named.replace(/[0-9a-z-]{12,}|\d+/gi, "#") : named}`;
  });
  if (a !== b)
    round.faults.oracles.push(`${target.procedure.path} as ${target.name}: ${a} | ${b}`.slice(0, 600));
}

/** Everything one actor tries with one procedure. */
async function tryOut(
  round: Round,
  target: Target,
  here: Tenant,
  other: Tenant,
  isDeep: boolean,
): Promise<void> {
  const { path } = target.procedure;
  const hints = hintsOf(here);
  if (here.exact.has(path)) await ask(round, target, here.exact.get(path));
  for (const seed of isDeep ? [0, 7, 19] : [0])
    await ask(round, target, inputOf(target.procedure, hints, seed));
  if (!isDeep || !mayCall(target.procedure, target.actor, target.place)) return;
  for (const seed of [0, 11])
    await askAboutNothing(round, target, other, inputOf(target.procedure, hintsOf(other), seed));
  if (other.exact.has(path)) await askAboutNothing(round, target, other, other.exact.get(path));
  if (!takesInput(target.procedure)) return;
  const answer = await ask(round, target, {
    ...(inputOf(target.procedure, hints, 0) as object),
    unknownKey: "1",
  });
  if (answer.code !== "BAD_REQUEST") round.faults.unknownKeys.push(target.procedure.path);
}

/** All procedures at one municipality: by its own people, by people of others, and by those of no municipality. */
export async function visitTenant(
  round: Round,
  procedures: Listed[],
  here: Tenant,
  turn: number,
): Promise<void> {
  const { place } = here.office;
  const others = round.tenants.filter((tenant) => tenant !== here);
  const work = procedures.flatMap((procedure, nth) => {
    const other = others[(nth + turn) % others.length];
    if (!other) return [];
    const own = here.actors.map(({ name, actor }, place_) => {
      const isDeep = actor.kind !== "staff" || (place_ + nth + turn) % 6 === 0;
      return () => tryOut(round, { procedure, actor, name, place }, here, other, isDeep);
    });
    const strangers = [...other.actors.filter((_, at) => (at + nth + turn) % 5 === 0), ...nationalActors].map(
      ({ name, actor }) =>
        async () =>
          void (await ask(
            round,
            { procedure, actor, name: `stranger ${name}`, place },
            inputOf(procedure, hintsOf(here), 0),
          )),
    );
    return [...own, ...strangers];
  });
  const before = round.faults.leaks.length;
  await inParallel(work, 8);
  // Calls run side by side: what one of them wrote may be read by another before it is known to have been written.
  const told = round.told.get(here.id);
  const since = round.faults.leaks.splice(before);
  round.faults.leaks.push(
    ...since.filter((leak) => !(leak.match(identifiers) ?? []).some((id) => told?.has(id))),
  );
}

/** All procedures at the national hosts, by everybody. */
export async function visitNation(round: Round, procedures: Listed[]): Promise<void> {
  const places: Place[] = [
    { kind: "national", host: "kombetar.ossis.localhost" },
    { kind: "public", host: "ossis.localhost" },
  ];
  const work = procedures.flatMap((procedure, nth) => {
    const tenant = round.tenants[nth % round.tenants.length];
    if (!tenant) return [];
    return places.flatMap((place) =>
      [...nationalActors, ...tenant.actors].map(({ name, actor }) => async () => {
        for (const seed of [0, 13])
          await ask(round, { procedure, actor, name, place }, inputOf(procedure, hintsOf(tenant), seed));
      }),
    );
  });
  await inParallel(work, 8);
}
