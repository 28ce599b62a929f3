import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { TaskRow } from "@/domain/dossier/reads";
import { documentChecks } from "@/domain/dossier/tables-work";
import type { StaffActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import {
  complete,
  dossierOf,
  entriesOf,
  file,
  historyOf,
  officeOf,
  takeBySomebody,
  taskAt,
} from "../../../tests/desk";
import { holders, type Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const tirane = () => officeOf(open().doors, "tirane");

/** A request that waits for a payment, and who took it. */
async function toBePaid() {
  const office = tirane();
  const { id } = await file(office, "PUB-02");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "inspection-1", "ok");
  await complete(office, id, "payment-order-1", "done");
  const task = await taskAt(office, id, "payment-1");
  return { office, id, task, cashier: await takeBySomebody(office, task) };
}
const pay = (office: Office, person: StaffActor, task: TaskRow, change = {}) =>
  office
    .as(person)
    .work.recordPayment({ taskId: task.id, amount: 2400, how: "bank", reference: " MP-77 ", ...change });

/** A request whose officer is at the first step. */
async function atCheck() {
  const office = tirane();
  const { id } = await file(office, "PUB-02");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const { procedure } = await dossierOf(office, id);
  const [first, second] = procedure.facts.documents.map(({ key }) => key);
  return { office, id, task, officer, first: first ?? "", second: second ?? "" };
}
type Checked = Awaited<ReturnType<typeof atCheck>>;
const check = ({ office, officer, task, first }: Checked, change = {}) =>
  office
    .as(officer)
    .work.checkDocument({ taskId: task.id, documentKey: first, state: "accepted", note: null, ...change });
const checksOf = ({ office, id }: Checked) =>
  office.doors.asMunicipality(office.place, (tx) =>
    tx.select().from(documentChecks).where(eq(documentChecks.dossierId, id)),
  );

test("whoever records a payment is shown what is to be paid, and nobody else is", async () => {
  const { office, id, cashier } = await toBePaid();
  const { registerYear, registerNumber } = await dossierOf(office, id);
  const register = `TIR-${registerYear}-${String(registerNumber).padStart(6, "0")}`;
  const shown = async (person: StaffActor) => {
    const answer = await office.as(person).work.case({ register });
    return answer.kind === "open" ? answer.file.payable : undefined;
  };
  expect(await shown(cashier)).toEqual(expect.any(Number));
  expect(await shown(await office.person("sportel1"))).toBeNull();
});

test("a payment is written with its amount, way and reference, and the office that took it", async () => {
  const { office, id, task, cashier } = await toBePaid();
  await pay(office, cashier, task);
  const history = await entriesOf(office, id);
  const paid = history.find(({ kind }) => kind === "paid");
  expect(paid).toMatchObject({
    data: { amount: 2400, how: "bank", reference: "MP-77" },
    by: { name: cashier.name },
  });
  expect(paid?.by.office).toBe(cashier.posts.find(({ officeId }) => officeId === task.officeId)?.officeCode);
});

test("a payment is written for the office that waits for it, whatever other posts its cashier holds", async () => {
  const { office, id, task, cashier } = await toBePaid();
  const elsewhere = { officeId: newId(), officeCode: "ELSEWHERE", role: "specialist" as const };
  await pay(office, { ...cashier, posts: [elsewhere, ...cashier.posts] }, task);
  const history = await entriesOf(office, id);
  expect(history.find(({ kind }) => kind === "paid")?.by.office).not.toBe("ELSEWHERE");
});

test("a payment is recorded once, by whoever took the step", async () => {
  const { office, id, task, cashier } = await toBePaid();
  const other = holders(await office.people(), task).find(({ staffId }) => staffId !== cashier.staffId);
  if (other) await expect(pay(office, other, task)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await pay(office, cashier, task);
  await expect(pay(office, cashier, task)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await historyOf(office, id)).filter((kind) => kind === "paid")).toHaveLength(1);
});

test("no money is recorded that is no amount, came no known way, or has no reference", async () => {
  const { office, task, cashier } = await toBePaid();
  const wrong = [
    ...[{ amount: 0 }, { amount: -5 }, { amount: 1.5 }, { amount: 1_000_000_001 }, { how: "cash" }],
    ...[{ reference: "  " }, { reference: "7".repeat(81) }],
  ];
  for (const change of wrong)
    await expect(pay(office, cashier, task, change)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a step that awaits no payment takes none", async () => {
  const { office, officer, task } = await atCheck();
  await expect(pay(office, officer, task)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a document checked again keeps the last word, and the history both; the same word sent twice is one", async () => {
  const checked = await atCheck();
  await check(checked, { state: "rejected", note: "Nuk lexohet." });
  checked.office.now = new Date(checked.office.now.getTime() + 60_000);
  await check(checked);
  const other = { documentKey: checked.second, state: "not-needed" };
  await Promise.all([check(checked, other), check(checked, other)]);
  const rows = (await checksOf(checked)).filter(({ checkedAt }) => checkedAt >= checked.office.now);
  expect(rows.map(({ documentKey, state, note }) => [documentKey, state, note])).toEqual(
    expect.arrayContaining([
      [checked.first, "accepted", null],
      [checked.second, "not-needed", null],
    ]),
  );
  expect(rows.every(({ checkedBy }) => checkedBy === checked.officer.name)).toBe(true);
  const kinds = await historyOf(checked.office, checked.id);
  expect(kinds.filter((kind) => kind === "document-checked")).toHaveLength(3);
});

test("a document is not turned down without a word for the applicant", async () => {
  const checked = await atCheck();
  for (const note of [null, "", "   "])
    await expect(check(checked, { state: "rejected", note })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("only what the procedure asks for is checked, and only by whoever has a step of the dossier", async () => {
  const checked = await atCheck();
  await expect(check(checked, { documentKey: "passport-of-the-cat" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  const colleague = holders(await checked.office.people(), checked.task).find(
    ({ staffId }) => staffId !== checked.officer.staffId,
  );
  if (!colleague) throw new Error("two specialists are needed");
  await expect(check({ ...checked, officer: colleague })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await complete(checked.office, checked.id, "check-1", "ok");
  await expect(check(checked)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
