import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { timers } from "@/domain/dossier/tables-work";
import type { JobActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { listPassedTimers, passTime } from "@/domain/tracking/pass-time";
import { addDays, civilDate } from "@/lib/dates";
import { Consulting } from "../../../tests/consulting";
import { complete, dossierOf, file, historyOf, officeOf } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

const asJob = <T>(office: Office, work: (context: Context) => Promise<T>) => {
  const { municipalityId } = office.place;
  const actor: JobActor = { kind: "job", municipalityId, job: "pass-time" };
  return office.doors.asMunicipality(actor, (tx) => work({ tx, actor, now: office.now }));
};
const passed = (office: Office, dossierId: string) =>
  asJob(office, async (context) =>
    (await listPassedTimers(context)).filter((timer) => timer.dossierId === dossierId),
  );
const timersOf = (office: Office, dossierId: string) =>
  asJob(office, ({ tx }) =>
    tx.select().from(timers).where(eq(timers.dossierId, dossierId)).orderBy(timers.firesAt),
  );

/** A request that waits for three opinions, each with its own time. */
async function asking(slug: string) {
  const office = officeOf(open().doors, slug);
  const { id } = await file(office, "PUB-07");
  await complete(office, id, "check-1", "ok");
  const [first] = await timersOf(office, id);
  if (!first) throw new Error("nothing waits");
  return { office, id, first };
}

test("nothing passes before its time, to the millisecond", async () => {
  const { office, id, first } = await asking("tirane");
  office.now = new Date(first.firesAt.getTime() - 1);
  expect(await passed(office, id)).toEqual([]);
  expect(await asJob(office, (context) => passTime(context, first))).toBe(false);
  office.now = first.firesAt;
  expect(await passed(office, id)).toContainEqual({
    dossierId: id,
    token: first.token,
    boundary: first.boundary,
  });
});

test("a time that passed is written into the history by nobody's hand, and once however many try", async () => {
  const { office, id, first } = await asking("tirane");
  office.now = first.firesAt;
  const before = (await dossierOf(office, id)).eventSeq;
  const tries = await Promise.all([1, 2, 3].map(() => asJob(office, (context) => passTime(context, first))));
  expect(tries.filter(Boolean)).toHaveLength(1);
  const kinds = (await historyOf(office, id)).slice(before);
  expect(kinds.filter((kind) => kind === "elapsed")).toHaveLength(1);
});

test("an opinion given in time takes its own timers along, and leaves those of the others", async () => {
  const { office, id } = await asking("tirane");
  const task = (await office.openTasks(id)).find(({ node }) => node === "opinion-police");
  const own = (await timersOf(office, id)).filter(({ token }) => token === task?.token);
  const others = (await timersOf(office, id)).filter(({ token }) => token !== task?.token);
  expect(own.length).toBeGreaterThan(0);
  await complete(office, id, "opinion-police", "positive");
  expect(await timersOf(office, id)).toEqual(others);
  const [late] = own;
  if (!late) throw new Error("no timer");
  office.now = new Date(late.firesAt.getTime() + 1);
  expect(await asJob(office, (context) => passTime(context, late))).toBe(false);
});

test("a body outside that stays silent is gone past, and an own office that does is reported and still asked", async () => {
  const { office, id } = await asking("tirane");
  office.now = new Date(`${addDays(civilDate(office.now), 30)}T09:00:00Z`);
  for (const timer of await passed(office, id)) await asJob(office, (context) => passTime(context, timer));
  expect((await dossierOf(office, id)).marking.outcomes).toMatchObject({ "opinion-external": "unanswered" });
  const waiting = (await office.openTasks(id)).map(({ node }) => node).sort();
  expect(waiting).toEqual(["opinion-police", "opinion-specialist"]);
  expect((await historyOf(office, id)).filter((kind) => kind === "escalated")).toHaveLength(2);
  expect(await passed(office, id)).toEqual([]);
});

test("an opinion an officer asked lapses with its time, says what its silence means, and hands the step back", async () => {
  const on = await Consulting.at(officeOf(open().doors, "tirane"));
  const [ignored = "", counted = ""] = [
    ...(await on.ask({ offices: 1 }, { days: 2, silence: "ignore" })),
    ...(await on.ask({ bodies: ["OSHEE"] }, { days: 3, silence: "positive" })),
  ];
  on.office.now = (await on.row(ignored)).dueAt;
  await on.passTime();
  expect(await on.row(ignored)).toMatchObject({ state: "lapsed", outcome: null });
  expect((await on.row(counted)).state).toBe("open");
  expect((await on.asking())?.heldUntil).toEqual((await on.row(counted)).dueAt);
  on.office.now = (await on.row(counted)).dueAt;
  await on.passTime();
  expect((await on.asking())?.heldUntil).toBeNull();
  expect((await on.office.openTasks(on.id)).map(({ id }) => id)).toEqual([on.step.id]);
  expect((await historyOf(on.office, on.id)).slice(-2)).toEqual([
    "consultation-lapsed",
    "consultation-lapsed",
  ]);
  const page = await on.office.as(on.officer).work.case({ register: on.register });
  const states = page.kind === "open" ? page.file.opinions.map(({ state, silence }) => [state, silence]) : [];
  expect(states).toEqual([
    ["silent", "ignore"],
    ["silent", "positive"],
  ]);
});

test("one municipality's times are no other's", async () => {
  const { office, id, first } = await asking("tirane");
  const vlore = officeOf(open().doors, "vlore", first.firesAt);
  expect(await passed(vlore, id)).toEqual([]);
  await expect(asJob(vlore, (context) => passTime(context, first))).rejects.toMatchObject({
    code: "not-found",
  });
  expect((await timersOf(office, id)).length).toBeGreaterThan(0);
});

test("a fee nobody pays is reminded of in its time, and the case is closed after sixty days", async () => {
  const office = officeOf(open().doors, "vlore");
  const { id, trackingCode } = await file(office, "PUB-02");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "inspection-1", "ok");
  await complete(office, id, "payment-order-1", "done");
  expect(await historyOf(office, id)).toContain("payment-requested");
  const track = () =>
    office
      .as({ kind: "visitor", municipalityId: office.place.municipalityId })
      .tracking.byCode({ code: trackingCode });
  expect(await track()).toMatchObject({ toPay: { amount: expect.any(Number) } });
  const [reminder, end] = await timersOf(office, id);
  if (!reminder || !end) throw new Error("a payment has two times");
  office.now = reminder.firesAt;
  await asJob(office, (context) => passTime(context, reminder));
  expect((await historyOf(office, id)).at(-1)).toBe("reminded");
  expect(await track()).toMatchObject({ stage: "in-review", toPay: { amount: expect.any(Number) } });
  office.now = end.firesAt;
  await asJob(office, (context) => passTime(context, end));
  expect(await dossierOf(office, id)).toMatchObject({ status: "closed", outcome: "closed" });
  expect(await office.openTasks(id)).toEqual([]);
  expect(await track()).toMatchObject({ stage: "closed", toPay: null });
});
