import fc from "fast-check";
import { expect, test } from "vitest";
import { getProcedureVersion } from "@/domain/catalogue/reads";
import type { LoadedDossier } from "@/domain/dossier/reads";
import { findPayable } from "@/domain/dossier/reads-payable";
import { addDays } from "@/lib/dates";
import { complete, dossierOf, file, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const tirane = () => officeOf(open().doors, "tirane");

/** A step opened on the n-th day, at which an amount was written down, or something else, or nothing. */
const step = (day: number, record: Record<string, unknown> | null) => ({
  openedAt: new Date(`${addDays("2026-11-01", day)}T09:00:00Z`),
  record,
});

async function payable(
  code: string,
  work: ReturnType<typeof step>[],
  answers: LoadedDossier["answers"] = {},
): Promise<number | null> {
  const { doors, place } = tirane();
  return doors.asMunicipality(place, async (tx) =>
    findPayable(tx, { procedure: await getProcedureVersion(tx, code, 1), answers }, work),
  );
}

test("without a payment order the fee is what the council asks for these answers", async () => {
  expect(await payable("PUB-01", [], { area: 10 })).toBe(1200);
  expect(await payable("PUB-01", [step(1, { text: "Nothing of money." }), step(2, null)], { area: 10 })).toBe(
    1200,
  );
  expect(await payable("PUB-07", [])).toBe(1400);
});

test("without an answer to multiply by, or where only an order can say, the amount is not known", async () => {
  expect(await payable("PUB-01", [])).toBeNull();
  expect(await payable("LIC-04", [step(1, { amount: "800" })])).toBeNull();
});

test("a payment order counts and not the fee, even when it asks for nothing", async () => {
  expect(await payable("PUB-01", [step(1, { amount: 700 })], { area: 10 })).toBe(700);
  expect(await payable("PUB-01", [step(1, { amount: 0 })], { area: 10 })).toBe(0);
});

test("of several orders the one of the step opened last counts, in whatever order the steps are read", async () => {
  const amounts = fc.uniqueArray(fc.record({ day: fc.nat(300), amount: fc.nat(10_000) }), {
    selector: ({ day }) => day,
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(amounts, async (orders) => {
      const [latest] = orders.toSorted((a, b) => b.day - a.day);
      const work = [...orders.map(({ day, amount }) => step(day, { amount })), step(301, null)];
      expect(await payable("PUB-01", work, { area: 10 })).toBe(latest?.amount);
    }),
    { numRuns: 40 },
  );
});

test("who pays by the tracking code and who takes the money are told the same amount", async () => {
  const office = tirane();
  const { id, register, trackingCode } = await file(office, "PUB-02");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "inspection-1", "ok");
  const order = await taskAt(office, id, "payment-order-1");
  const tax = await takeBySomebody(office, order);
  await office
    .as(tax)
    .work.complete({ taskId: order.id, outcome: "done", reasons: null, record: { amount: 3140 } });
  const payment = await taskAt(office, id, "payment-1");
  const { id: taskId } = payment;
  const visitor = office.as({ kind: "visitor", municipalityId: office.place.municipalityId });
  const track = async () => {
    const answer = await visitor.tracking.byCode({ code: trackingCode });
    return answer.kind === "found" ? { toPay: answer.toPay, ahead: answer.ahead } : answer;
  };
  expect(await track()).toEqual({ toPay: { amount: 3140 }, ahead: null });
  const cashier = office.as(await takeBySomebody(office, payment));
  const desk = await cashier.work.case({ register });
  expect(desk.kind === "open" && desk.file.payable).toBe(3140);
  await cashier.work.recordPayment({ taskId, amount: 3140, how: "counter", reference: "MP-1" });
  expect(await track()).toMatchObject({ toPay: null, ahead: expect.any(Number) });
  expect((await dossierOf(office, id)).clock.pauses.every(({ to }) => to !== null)).toBe(true);
});
