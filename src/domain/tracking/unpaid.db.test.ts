import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { adoptions, procedureVersions } from "@/domain/catalogue/tables";
import { timers } from "@/domain/dossier/tables-work";
import type { JobActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { listPassedTimers, passTime } from "@/domain/tracking/pass-time";
import { writeNotice } from "@/domain/tracking/write-notice";
import { addDays, civilDate } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { complete, dossierOf, entriesOf, file, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

const asJob = <T>(office: Office, work: (context: Context) => Promise<T>) => {
  const { municipalityId } = office.place;
  const actor: JobActor = { kind: "job", municipalityId, job: "pass-time" };
  return office.doors.asMunicipality(actor, (tx) => work({ tx, actor, now: office.now }));
};
const timersOf = (office: Office, dossierId: string) =>
  asJob(office, ({ tx }) =>
    tx.select().from(timers).where(eq(timers.dossierId, dossierId)).orderBy(timers.firesAt),
  );

/** A request whose applicant is asked for money, and the two times that run: the reminder and the end. */
async function unpaid(slug: string) {
  const office = officeOf(open().doors, slug);
  const { id } = await file(office, "PUB-02");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "inspection-1", "ok");
  await complete(office, id, "payment-order-1", "done");
  const [reminder, end] = await timersOf(office, id);
  if (!reminder || !end) throw new Error("a payment has two times");
  const passes = (timer: typeof end) => asJob(office, (context) => passTime(context, timer));
  return { office, id, reminder, end, passes };
}

/** The entries of a dossier that wait to be told, as the queue keeps them: what they are, and the message they make. */
async function told(office: Office, dossierId: string) {
  const sql = postgres(open().database.superuser, { max: 1, fetch_types: false });
  const queued = await sql<{ key: string }[]>`
    select key from waiting_jobs where task = 'tell-applicant' and key like ${`%${dossierId}%`}`;
  await sql.end();
  const seqs = queued.map(({ key }) => Number(key.split(":").at(-1))).sort((a, b) => a - b);
  const history = await entriesOf(office, dossierId);
  return asJob(office, async (context) => {
    const lines: string[] = [];
    for (const seq of seqs) {
      const notice = await writeNotice(context, { dossierId, seq, host: "x.al", address: "https://x.al" });
      lines.push(`${history[seq - 1]?.kind}: ${notice?.body.split(":")[1]?.trim() ?? "nothing"}`);
    }
    return lines;
  });
}

test("the applicant is told that a fee is due, that it is still due, and that the case was closed for it", async () => {
  const { office, id, reminder, end, passes } = await unpaid("vlore");
  office.now = reminder.firesAt;
  expect(await passes(reminder)).toBe(true);
  office.now = end.firesAt;
  expect(await passes(end)).toBe(true);
  const lines = await told(office, id);
  expect(lines.map((line) => line.replace(/[A-Z]{3}-\d{4}-\d{6}/, "<number>"))).toEqual([
    expect.stringMatching(/^registered: aplikimi <number> u regjistrua/),
    "payment-requested: <number> pret pagesen e tarifes. Si paguhet",
    "reminded: tarifa e <number> nuk eshte paguar ende. Si paguhet",
    "closed: <number> u mbyll pa vendim. Arsyet",
  ]);
});

test("the case is closed in the evening of the sixtieth day, or of the first working day after it, and no sooner", async () => {
  const { office, id, end, passes } = await unpaid("tirane");
  const sixtieth = addDays(civilDate(office.now), 60);
  expect(civilDate(end.firesAt) >= sixtieth).toBe(true);
  expect(civilDate(end.firesAt) <= addDays(sixtieth, 4)).toBe(true);
  office.now = new Date(end.firesAt.getTime() - 1);
  expect(await passes(end)).toBe(false);
  expect((await dossierOf(office, id)).status).toBe("in-review");
});

test("a reminder that comes late still reminds, and does not take the end along", async () => {
  const { office, id, reminder, end, passes } = await unpaid("shkoder");
  office.now = end.firesAt;
  expect(await passes(reminder)).toBe(true);
  expect((await dossierOf(office, id)).status).toBe("in-review");
  expect(await passes(end)).toBe(true);
  expect((await dossierOf(office, id)).status).toBe("closed");
});

test("a fee that was paid is neither reminded of nor a reason to close, and the clock of the office runs again", async () => {
  const { office, id, reminder, end, passes } = await unpaid("elbasan");
  const { clock } = await dossierOf(office, id);
  expect(clock.pauses.map(({ reason, to }) => [reason, to])).toEqual([["payment", null]]);
  const task = await taskAt(office, id, "payment-1");
  const cashier = office.as(await takeBySomebody(office, task));
  await cashier.work.recordPayment({ taskId: task.id, amount: 900, how: "bank", reference: "MP-7" });
  const rest = await timersOf(office, id);
  expect(rest.filter(({ token }) => token === task.token)).toEqual([]);
  office.now = end.firesAt;
  expect([await passes(reminder), await passes(end)]).toEqual([false, false]);
  const after = await dossierOf(office, id);
  expect(after.status).toBe("in-review");
  expect(after.clock.pauses.every(({ to }) => to !== null)).toBe(true);
  expect(await told(office, id)).toHaveLength(2);
});

test("of the times that passed the oldest come first, a hundred at a time", async () => {
  const { office, id, reminder } = await unpaid("shkoder");
  const { municipalityId } = office.place;
  const later = new Date(reminder.firesAt.getTime() + 1);
  const rows = Array.from({ length: 120 }, (_, nth) => ({
    ...{ municipalityId, dossierId: id, token: 1000 + nth, boundary: newId() },
    firesAt: new Date(reminder.firesAt.getTime() - nth * 60_000),
  }));
  office.now = later;
  const listed = await asJob(office, async (context) => {
    await context.tx.insert(timers).values(rows);
    return listPassedTimers(context);
  });
  expect(listed.map(({ token }) => token)).toEqual(
    rows
      .map(({ token }) => token)
      .reverse()
      .slice(0, 100),
  );
});

test("a procedure that begins with a fee asks for it at once, tells the applicant, and lets the clock stand", async () => {
  const office = officeOf(open().doors, "elbasan");
  const { municipalityId } = office.place;
  const [code, version] = ["PUB-03", 9];
  const { doors } = open();
  const [known] = await doors.asMunicipality(office.place, (tx) =>
    tx.select().from(procedureVersions).where(eq(procedureVersions.code, code)),
  );
  if (!known) throw new Error("there is no such procedure");
  const { workflow } = known;
  const flows = workflow.flows.map((flow) => (flow.from === "start" ? { ...flow, to: "payment-1" } : flow));
  await doors.asNation({ kind: "public" }, (tx) =>
    tx.insert(procedureVersions).values({ ...known, version, workflow: { ...workflow, flows } }),
  );
  const ours = and(eq(adoptions.municipalityId, municipalityId), eq(adoptions.code, code));
  await doors.asMunicipality(office.place, (tx) => tx.update(adoptions).set({ version }).where(ours));
  const { id } = await file(office, code);
  const dossier = await dossierOf(office, id);
  expect(dossier.clock.pauses).toMatchObject([{ reason: "payment", to: null }]);
  expect((await office.openTasks(id)).map(({ kind }) => kind)).toEqual(["payment"]);
  expect((await told(office, id)).map((line) => line.split(":")[0])).toEqual([
    "registered",
    "payment-requested",
  ]);
  expect(await timersOf(office, id)).toHaveLength(2);
});
