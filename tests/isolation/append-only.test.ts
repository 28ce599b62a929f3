import { asc, eq } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { getDossier } from "@/domain/dossier/reads";
import { findBreak } from "@/domain/dossier/rules-chain";
import { dossierEvents } from "@/domain/dossier/tables";
import { newId } from "@/lib/ids";
import { readMunicipalities } from "@/server/seed/data";
import { type Opened, suiteDoors } from "../suite-doors";
import { fillTenant } from "./canaries";
import type { Tenant } from "./tenants";

const open = suiteDoors(2);
let { database, doors, superuser } = {} as Opened;
let tenant: Tenant;
let dossierId = "";
beforeAll(async () => {
  ({ database, doors, superuser } = open());
  const municipality = readMunicipalities().find(({ slug }) => slug === "pustec");
  if (!municipality) throw new Error("no such municipality");
  tenant = await fillTenant(doors, superuser, municipality);
  const [longest] = await superuser<{ id: string }[]>`
    select dossier_id as id from dossier_events where municipality_id = ${tenant.id} group by 1 order by count(*) desc limit 1`;
  dossierId = longest?.id ?? "";
});
const writes = [
  "update dossier_events set kind = 'closed'",
  "update dossier_events set hash = hash",
  "delete from dossier_events",
  "delete from dossier_events_2026",
  "truncate dossier_events",
  "truncate dossier_events_2026",
  "update security_events set kind = 'x'",
  "delete from security_events",
  "truncate security_events",
  "delete from procedure_versions",
  "update procedure_versions set facts = '{}'",
  "truncate procedure_versions cascade",
];

const count = async () => Number((await superuser`select count(*) as n from dossier_events`)[0]?.n);

test.each(["owner", "app", "national", "system"] as const)(
  "the role %s cannot change or remove what was written once",
  async (role) => {
    const sql = postgres(database[role], { max: 1, fetch_types: false, onnotice: () => {} });
    const before = await count();
    expect(before).toBeGreaterThan(5);
    for (const write of writes) {
      const outcome = await sql
        .begin(async (tx) => {
          await tx`select set_config('app.municipality_id', ${String(tenant.id)}, true)`;
          return (await tx.unsafe(write)).count;
        })
        .catch((error: Error) => error.message);
      // The owner is bound by row security too: it finds no row to change.
      expect(`${write}: ${outcome}`).toMatch(/: (0|permission denied .*|rows of \w+ are written once)$/);
    }
    await sql.end();
    expect(await count()).toBe(before);
  },
);

test("even an owner who takes off row security meets the refusal", async () => {
  const sql = postgres(database.owner, { max: 1, fetch_types: false, onnotice: () => {} });
  for (const write of ["update dossier_events set kind = 'closed'", "delete from dossier_events_2026"]) {
    const outcome = sql.begin(async (tx) => {
      await tx.unsafe(
        "alter table dossier_events no force row level security; alter table dossier_events_2026 no force row level security",
      );
      await tx.unsafe(write);
    });
    await expect(outcome).rejects.toThrow("are written once");
  }
  await sql.end();
});

async function check(): Promise<number | null> {
  return doors.asMunicipality(tenant.office.place, async (tx) => {
    const head = await getDossier(tx, dossierId);
    const entries = await tx
      .select()
      .from(dossierEvents)
      .where(eq(dossierEvents.dossierId, dossierId))
      .orderBy(asc(dossierEvents.seq));
    return findBreak(entries, head);
  });
}

test("an untouched history is found whole", async () => {
  expect(await check()).toBeNull();
});

const other = newId();
test.each([
  ["the time", "at = at + interval '1 second'", 2],
  ["the kind", "kind = 'closed'", 2],
  ["who did it", `by = jsonb_set(by, '{name}', '"Dikush Tjetër"')`, 2],
  ["the office that speaks", `by = by || '{"office": "NON"}'`, 2],
  ["what was written", `data = data || '{"reasons": "tjetër"}'`, 2],
  ["an added word", `data = data || '{"more": 1}'`, 2],
  ["the link before", "previous_hash = sha256('x')", 2],
  ["its own hash", "hash = sha256('x')", 2],
  ["its place", "seq = 900", 2],
  ["whose it is", `dossier_id = '${other}'`, 2],
])("a history in which a superuser changed %s is found broken at that entry", async (what, change, at) => {
  const broken = await tamper(
    `update dossier_events set ${change} where dossier_id = '${dossierId}' and seq = 2`,
  );
  expect({ what, broken }).toEqual({ what, broken: at });
});

test.each([
  [
    "removed an entry in the middle",
    (id: string) => `delete from dossier_events where dossier_id = '${id}' and seq = 2`,
    2,
  ],
  [
    "cut off the last entry",
    (id: string) =>
      `delete from dossier_events where dossier_id = '${id}' and seq = (select max(seq) from dossier_events where dossier_id = '${id}')`,
    "last",
  ],
  [
    "exchanged two entries",
    (id: string) =>
      `update dossier_events e set kind = o.kind, data = o.data, by = o.by, at = o.at from dossier_events o where e.dossier_id = '${id}' and o.dossier_id = '${id}' and e.seq in (1, 2) and o.seq = 3 - e.seq`,
    1,
  ],
] as const)("a history in which a superuser %s is found broken", async (_what, change, at) => {
  const [row] = await superuser`select max(seq) as last from dossier_events where dossier_id = ${dossierId}`;
  expect(await tamper(change(dossierId))).toBe(at === "last" ? Number(row?.last) : at);
});

/** Changes rows past every trigger, as only somebody who owns the server can, looks, and puts them back. */
async function tamper(change: string): Promise<number | null> {
  await superuser`create table kept as select * from dossier_events where dossier_id = ${dossierId}`;
  try {
    await superuser.unsafe(`set session_replication_role = replica; ${change}`);
    return await check();
  } finally {
    await superuser.unsafe(
      `delete from dossier_events where dossier_id in ('${dossierId}', '${other}'); insert into dossier_events select * from kept; drop table kept; set session_replication_role = origin`,
    );
  }
}
