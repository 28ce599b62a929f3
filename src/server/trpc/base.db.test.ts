import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Doors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import { type Actor, NationalRole, Role } from "@/domain/tenancy/rules";
import { nationalSessions, rateLimits } from "@/domain/tenancy/tables-access";
import { newId } from "@/lib/ids";
import type { Place } from "@/server/place";
import { createCallerFactory, forAnyone, forNation, router } from "@/server/trpc/base";
import { officeOf } from "../../../tests/desk";
import { call, type Listed, listProcedures, mayCall } from "../../../tests/isolation/matrix-call";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const now = new Date("2026-11-23T09:00:00Z");
const accountId = newId();
let superuser: postgres.Sql;
beforeAll(async () => {
  superuser = postgres(open().database.superuser, { max: 1, fetch_types: false });
  await superuser`insert into national_accounts (id, user_name, full_name, role) values (${accountId}, 'prova', 'Prova', 'coordinator')`;
});
afterAll(() => superuser?.end());

const isCounted = async (key: string) =>
  (await superuser`select from rate_limits where key = ${key}`).length > 0;

/** Counts something under a key: any statement that writes would do. */
const count = ({ tx, actor }: { tx: Tx; actor: Extract<Actor, { municipalityId: unknown }> }, key: string) =>
  tx.insert(rateLimits).values({ municipalityId: actor.municipalityId, key, since: now, used: 1 });

const probes = router({
  reading: forAnyone().query(async ({ ctx }) => {
    await count(ctx, "read");
    return "written";
  }),
  swallowing: forAnyone().query(async ({ ctx }) => {
    await count(ctx, "swallowed").catch(() => {});
    return [...(await ctx.tx.execute(sql`select 1`))].length;
  }),
  noting: forAnyone()
    .meta({ notes: true })
    .query(({ ctx }) => count(ctx, "noted").then(() => "written")),
  changing: forAnyone().mutation(({ ctx }) => count(ctx, "changed").then(() => "written")),
  national: forNation().query(({ ctx }) =>
    ctx.tx
      .insert(nationalSessions)
      .values({ id: newId(), accountId, createdAt: now, seenAt: now, expiresAt: now }),
  ),
});

const nationalPlace: Place = { kind: "national", host: "kombetar.ossis.localhost" };
const coordinator: Actor = { kind: "national", accountId, name: "Prova", role: "coordinator" };

function asking(place: Place, actor: Actor) {
  return createCallerFactory(probes)({ doors: open().doors, place, actor, now, requestId: "test" });
}
const atHome = () => {
  const { place } = officeOf(open().doors, "tirane");
  return asking(place, { kind: "visitor", municipalityId: place.municipalityId });
};

const refused = (verb: string) => ({
  code: "INTERNAL_SERVER_ERROR",
  message: "Shërbimi nuk po funksionon. Provoni më vonë.",
  cause: {
    cause: { code: "25006", message: `cannot execute ${verb} in a read-only transaction` },
  },
});

test("a query that writes is refused by the database, says so to us alone, and nothing is written", async () => {
  await expect(atHome().reading()).rejects.toMatchObject(refused("INSERT"));
  expect(await isCounted("read")).toBe(false);
});

test("a query that writes and hides its failure fails all the same", async () => {
  await expect(atHome().swallowing()).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  expect(await isCounted("swallowed")).toBe(false);
});

test("a national query that writes is refused by the database too", async () => {
  await expect(asking(nationalPlace, coordinator).national()).rejects.toMatchObject(refused("INSERT"));
  expect(await superuser`select from national_sessions`).toHaveLength(0);
});

test("a query that notes something may write it, and so may a mutation", async () => {
  expect([await atHome().noting(), await atHome().changing()]).toEqual(["written", "written"]);
  expect([await isCounted("noted"), await isCounted("changed")]).toEqual([true, true]);
});

/** Somebody this procedure admits, and where. */
function admitted(procedure: Listed): { actor: Actor; place: Place } {
  const { place } = officeOf(open().doors, "tirane");
  const { municipalityId } = place;
  const guest: Actor = {
    kind: "guest",
    municipalityId,
    email: "arta.hoxha@example.com",
    sessionId: newId(),
  };
  const officer: Actor = {
    ...{ kind: "staff", municipalityId, staffId: newId(), name: "Prova" },
    posts: Role.options.map((role) => ({ officeId: newId(), officeCode: "IT", role })),
  };
  const nation = NationalRole.options.map((role) => ({
    place: nationalPlace,
    actor: { ...coordinator, role },
  }));
  const found = [{ place, actor: guest }, { place, actor: officer }, ...nation].find((each) =>
    mayCall(procedure, each.actor, each.place),
  );
  if (!found) throw new Error(`nobody may call ${procedure.path}`);
  return found;
}

/** Whether the transaction a procedure is called in can write, as the server itself says. */
async function writability(procedure: Listed): Promise<string> {
  const modes: string[] = [];
  const { doors } = open();
  const look = async (tx: Tx) => {
    const [row] = await tx.execute<{ transaction_read_only: string }>(sql`show transaction_read_only`);
    modes.push(row?.transaction_read_only === "on" ? "reads" : "writes");
  };
  const looking: Doors = {
    ...doors,
    asMunicipality: (who, work, options) =>
      doors.asMunicipality(who, (tx) => look(tx).then(() => work(tx)), options),
    asNation: (who, work, options) => doors.asNation(who, (tx) => look(tx).then(() => work(tx)), options),
  };
  const { actor, place } = admitted(procedure);
  await call(looking, procedure, actor, place, undefined);
  return modes.join(" then ");
}

test("every query of the live router only reads, but for the three that note who asked; every mutation can write", async () => {
  const found: Record<string, string[]> = {};
  for (const procedure of listProcedures()) {
    const kind = `a ${procedure.type} that ${await writability(procedure)}`;
    found[kind] = [...(found[kind] ?? []), procedure.path];
  }
  expect(Object.keys(found).sort()).toEqual([
    "a mutation that writes",
    "a query that reads",
    "a query that writes",
  ]);
  expect(found["a query that writes"]).toEqual(["documents.verify", "tracking.byCode", "work.case"]);
  expect(found["a query that reads"]?.length).toBeGreaterThan(30);
});
