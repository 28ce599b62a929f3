import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/domain/tenancy/rules";
import type { Place } from "@/server/place";
import { readMunicipalities } from "@/server/seed/data";
import { type Opened, suiteDoors } from "../suite-doors";
import { fillTenant } from "./canaries";
import { type Answer, call, type Listed, listProcedures } from "./matrix-call";
import { hintsOf, inputOf } from "./matrix-inputs";
import { fingerprints } from "./row-hashes";
import { scenesOf } from "./scenes";
import { readValues, type Tenant } from "./tenants";

const mutations = listProcedures().filter(({ type }) => type === "mutation");

const open = suiteDoors();
let { doors, superuser } = {} as Opened;
let tenant: Tenant;
beforeAll(async () => {
  ({ doors, superuser } = open());
  const municipality = readMunicipalities().find(({ slug }) => slug === "tirane");
  if (!municipality) throw new Error("no such municipality");
  tenant = await fillTenant(doors, superuser, municipality);
  tenant.values = await readValues(superuser, tenant.id);
}, 60_000);
/** A fingerprint of the rows of every municipality in every table, and every job that waits. */
async function everything(): Promise<Map<string, string>> {
  const jobs = await superuser`select id, key from waiting_jobs order by id`;
  return (await fingerprints(superuser)).set("jobs", JSON.stringify(jobs));
}

type Attempt = { first: Answer; again: () => Promise<Answer> };

const coordinator = {
  kind: "national" as const,
  accountId: "01910b2e-0000-7000-8000-000000000001",
  name: "Prova",
  role: "coordinator" as const,
};

/** Whoever could do something, with what they could send for it: what is played, what is known, and what is made up. */
async function candidates(procedure: Listed): Promise<{ actor: Actor; input: unknown }[]> {
  const scene = scenesOf(tenant.office).get(procedure.path);
  if (scene) return [await scene()];
  const made = Array.from({ length: 20 }, (_, seed) => inputOf(procedure, hintsOf(tenant), seed));
  const inputs = tenant.exact.has(procedure.path) ? [tenant.exact.get(procedure.path), ...made] : made;
  const actors =
    procedure.policy.who === "national" ? [coordinator] : tenant.actors.map(({ actor }) => actor);
  return inputs.flatMap((input) => actors.map((actor) => ({ actor, input })));
}

/** The first call that succeeds, to be sent again as it was. */
async function succeed(procedure: Listed): Promise<Attempt | null> {
  const place: Place =
    procedure.policy.who === "national"
      ? { kind: "national", host: "koordinim.ossis.localhost" }
      : tenant.office.place;
  for (const { actor, input } of await candidates(procedure)) {
    const again = () => call(doors, procedure, actor, place, input);
    const first = await again();
    if (first.ok) return { first, again };
  }
  return null;
}

test("every mutation says what becomes of it when it is sent twice", () => {
  expect(mutations.filter(({ resend }) => resend === undefined).map(({ path }) => path)).toEqual([]);
});

test("what is sent twice does once what it says", async () => {
  const untried: string[] = [];
  const faults: string[] = [];
  for (const procedure of mutations) {
    const done = await succeed(procedure);
    if (!done) untried.push(procedure.path);
    if (!done || procedure.resend === "anew") continue;
    const before = await everything();
    const again = await done.again();
    const changed = [...(await everything())].filter(([table, rows]) => before.get(table) !== rows);
    for (const [table] of changed) faults.push(`${procedure.path} acted twice in ${table}`);
    if (procedure.resend === "same" && again.words !== done.first.words)
      faults.push(`${procedure.path} answered ${done.first.words} and then ${again.words}`);
  }
  console.log(`sent twice: ${mutations.length - untried.length} of ${mutations.length} mutations`);
  expect({ untried, faults }).toEqual({ untried: [], faults: [] });
}, 120_000);
