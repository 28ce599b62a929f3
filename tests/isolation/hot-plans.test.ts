import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoors } from "@/db/doors";
import { Queue } from "@/domain/routing/inputs-inbox";
import type { Actor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { readMunicipalities } from "@/server/seed/data";
import { type FreshDatabase, freshDatabase } from "../database";
import { Office } from "../office";
import { fillTenant } from "./canaries";
import { drawCrowd } from "./crowd";
import { call, type Listed, listProcedures } from "./matrix-call";
import { hintsOf, inputOf } from "./matrix-inputs";
import { type Plan, type RecordedDoors, recordDoors, type Statement } from "./recorded-doors";
import { readValues, type Tenant } from "./tenants";

const crowded = ["dossiers", "tasks", "dossier_events", "drafts"];
/** What a page of joined rows by key costs at most; reading the largest municipality through costs ten times as much. */
const dear = 1_200;
/** More rows than one page has; sorting them each time is what an index is for. */
const many = 400;

let database: FreshDatabase;
let superuser: Sql;
let recorded: RecordedDoors;
let tirane: Tenant;
beforeAll(async () => {
  database = await freshDatabase();
  superuser = postgres(database.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
  const doors = openDoors(database, 2);
  const municipality = readMunicipalities().find(({ slug }) => slug === "tirane");
  if (!municipality) throw new Error("no such municipality");
  const filled = await fillTenant(doors, superuser, municipality);
  await doors.close();
  await drawCrowd(superuser, 200_000);
  const counted = await superuser<{ relname: string; reltuples: number }[]>`
    select relname, reltuples from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  for (const { relname, reltuples } of counted) sizes.set(relname, Number(reltuples));
  recorded = recordDoors(database.app);
  tirane = {
    ...filled,
    office: Office.open(recorded.doors, municipality),
    values: await readValues(superuser, municipality.id),
  };
}, 180_000);
afterAll(async () => {
  await recorded?.close();
  await superuser?.end();
  await database?.drop();
});

/** Rows of each table and partition; one that is empty may be read as the server likes. */
const sizes = new Map<string, number>();
const isCrowded = (relation: string | undefined) => (sizes.get(relation ?? "") ?? 0) > many;

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** What is wrong with the plan of one statement, in one sentence; null when nothing is. */
function faultOf(plan: Plan): string | null {
  if (plan["Total Cost"] > dear) return `costs ${plan["Total Cost"]}`;
  for (const node of nodesOf(plan)) {
    const isScan = isCrowded(node["Relation Name"]) && node["Node Type"].includes("Scan");
    if (isScan && !bitmapCondition(node).includes("municipality_id")) {
      return `${node["Node Type"]} of ${node["Relation Name"]} without its municipality`;
    }
    if (node["Node Type"] === "Sort" && node["Plan Rows"] > many) return `sorts ${node["Plan Rows"]} rows`;
  }
  return null;
}

const bitmapCondition = (node: Plan): string =>
  nodesOf(node)
    .map((each) => each["Index Cond"] ?? "")
    .join(" ");

/** Every statement a call sends to a crowded table, once, with what is wrong with its plan. */
async function plansOf(
  procedure: Listed,
  actor: Actor,
  input: unknown,
): Promise<{ text: string; fault: string | null }[]> {
  recorded.statements.length = 0;
  await call(recorded.doors, procedure, actor, tirane.office.place, input);
  const asked = new Map<string, Statement>();
  for (const statement of recorded.statements)
    if (
      crowded.some((table) => statement.text.includes(`"${table}"`) || statement.text.includes(` ${table} `))
    )
      asked.set(statement.text, statement);
  const plans = [];
  for (const statement of asked.values()) {
    const isPlain = /^\s*(select|with|update|insert|delete)/i.test(statement.text);
    if (isPlain)
      plans.push({ text: statement.text, fault: faultOf(await recorded.explain(tirane.id, statement)) });
  }
  return plans;
}

function procedureAt(path: string): Listed {
  const found = listProcedures().find((procedure) => procedure.path === path);
  if (!found) throw new Error(`${path} is gone; name what took its place`);
  return found;
}

const actorAt = (name: string): Actor => {
  const found = tirane.actors.find((each) => each.name === name);
  if (!found) throw new Error(`nobody is ${name}`);
  return found.actor;
};

const inbox = (queue: string) => ({ queue, after: null, procedure: null, assignee: null });

test.each(Queue.options)(
  "the list %s is read from an index of the municipality, in its order",
  async (queue) => {
    for (const role of ["specialist", "head-of-sector"]) {
      const plans = await plansOf(procedureAt("work.inbox"), actorAt(role), inbox(queue));
      if (role === "specialist") expect(plans.length).toBeGreaterThan(0);
      expect(plans.filter(({ fault }) => fault !== null)).toEqual([]);
    }
  },
);

test.each([
  ["tracking.byCode", "visitor", (): object => ({ code: tirane.values.get("dossiers.tracking_code")?.[0] })],
  ["work.take", "specialist", (): object => ({ taskId: tirane.values.get("tasks.id")?.[0] })],
  ["drafts.list", "citizen", (): object | undefined => undefined],
  ["drafts.get", "citizen", (): object => ({ draftId: tirane.values.get("drafts.id")?.[0] })],
  [
    "tracking.withdraw",
    "citizen",
    () => ({ dossierId: tirane.values.get("dossiers.id")?.[0], reasons: null }),
  ],
] as const)("%s finds its rows by the municipality and a key", async (path, role, input) => {
  const plans = await plansOf(procedureAt(path), actorAt(role), input());
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.filter(({ fault }) => fault !== null)).toEqual([]);
});

test("an application is registered without reading past its own rows", async () => {
  const procedure = procedureAt("counter.submit");
  const input = { ...(inputOf(procedure, hintsOf(tirane), 0) as object), id: newId() };
  expect(
    (await plansOf(procedure, actorAt("front-office"), input)).filter(({ fault }) => fault !== null),
  ).toEqual([]);
});

test("no query of the router reads a crowded table without an index of its municipality", async () => {
  const faults: string[] = [];
  let statements = 0;
  for (const procedure of listProcedures().filter(
    ({ type, policy }) => type === "query" && ["anyone", "applicant", "staff"].includes(policy.who),
  )) {
    for (const name of [
      "visitor",
      "citizen",
      "front-office",
      "specialist",
      "head-of-directorate",
      "auditor",
    ]) {
      const input = inputOf(procedure, hintsOf(tirane), 0);
      for (const { text, fault } of await plansOf(procedure, actorAt(name), input)) {
        statements++;
        // Figures over a whole quarter are sorted, but counted once in ten minutes.
        if (fault && !/^(sorts|costs)/.test(fault))
          faults.push(`${procedure.path}: ${fault}: ${text.slice(0, 300)}`);
      }
    }
  }
  console.log(`${statements} plans of queries looked at`);
  expect([...new Set(faults)]).toEqual([]);
});

test("without its index the same read is found at fault", async () => {
  await superuser.unsafe(
    "drop index tasks_of_assignee, tasks_of_office, tasks_unclaimed; alter table dossiers drop constraint dossiers_municipality_id_tracking_code_unique; analyze tasks, dossiers",
  );
  const code = { code: tirane.values.get("dossiers.tracking_code")?.[0] };
  const tracked = await plansOf(procedureAt("tracking.byCode"), actorAt("visitor"), code);
  const listed = await plansOf(procedureAt("work.inbox"), actorAt("specialist"), inbox("mine"));
  expect([tracked, listed].map((plans) => plans.some(({ fault }) => fault !== null))).toEqual([true, true]);
});
