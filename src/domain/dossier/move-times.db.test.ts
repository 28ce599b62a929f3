import { expect, test } from "vitest";
import { endOfDay } from "@/lib/dates";
import { Consulting } from "../../../tests/consulting";
import { dossierOf, officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
/** On a Monday; the step has two working days, until Wednesday. The flag days take the next Monday and Tuesday. */
const begin = (slug = "elbasan") => Consulting.at(officeOf(open().doors, slug));
const dueOf = async (on: Consulting) => (await on.asking())?.dueAt;
const queue = async (on: Consulting, name: "overdue" | "held" | "mine") => {
  const { rows } = await on.office.as(on.officer).work.inbox({ queue: name });
  return rows.filter(({ taskId }) => taskId === on.step.id);
};

test("the step's own time moves by what it waits, at once by the longest, and comes forward with the answer", async () => {
  const on = await begin();
  expect(await dueOf(on)).toEqual(endOfDay("2026-11-25"));
  const [first = ""] = await on.ask({ offices: 1 }, { days: 3 });
  expect(await dueOf(on)).toEqual(endOfDay("2026-12-02"));
  const [second = ""] = await on.ask({ bodies: ["OSHEE"] }, { days: 2 });
  expect(await dueOf(on)).toEqual(endOfDay("2026-12-02"));
  on.office.now = new Date("2026-11-24T09:00:00Z");
  await on.answer(first);
  expect(await dueOf(on)).toEqual(endOfDay("2026-11-27"));
  const { work } = on.office.as(on.officer);
  await work.revokeConsultation({ consultationId: second, reasons: null });
  expect(await dueOf(on)).toEqual(endOfDay("2026-11-26"));
  await on.ask({ bodies: ["UKT"] }, { days: 1 });
  on.office.now = new Date("2026-11-26T09:00:00Z");
  await on.passTime();
  expect((await on.asking())?.heldUntil).toBeNull();
  expect(await dueOf(on)).toEqual(endOfDay("2026-12-02"));
});

test("a step that waits is not late, and one that was late before stays so", async () => {
  const on = await begin();
  await on.ask({ bodies: ["OSHEE"] }, { days: 4 });
  on.office.now = new Date("2026-11-26T09:00:00Z");
  expect(await queue(on, "overdue")).toEqual([]);
  expect((await queue(on, "held"))[0]?.overdueDays).toBe(0);
  const late = await begin();
  late.office.now = new Date("2026-11-26T09:00:00Z");
  await late.ask({ bodies: ["OSHEE"] }, { days: 1 });
  expect(await dueOf(late)).toEqual(endOfDay("2026-11-25"));
  expect(await queue(late, "overdue")).toHaveLength(1);
});

test("its own time never reaches past the legal day, which does not move", async () => {
  const on = await begin();
  const page = await on.office.as(on.officer).work.case({ register: on.register });
  if (page.kind !== "open") throw new Error("the officer may not open it");
  const before = await dossierOf(on.office, on.id);
  await on.ask({ bodies: ["OSHEE"] }, { days: page.file.asking?.days.at(-1)?.days ?? 1 });
  expect(await dueOf(on)).toEqual(endOfDay(before.dueOn));
  expect((await dossierOf(on.office, on.id)).dueOn).toBe(before.dueOn);
});
