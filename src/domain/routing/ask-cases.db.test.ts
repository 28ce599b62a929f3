import { describe, expect, test } from "vitest";
import { addAttachment } from "@/domain/documents/add-attachment";
import type { AskCases } from "@/domain/routing/inputs-consultation";
import { newId } from "@/lib/ids";
import { Consulting } from "../../../tests/consulting";
import { historyOf, officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

/** Several cases whose first step one officer holds. */
async function begin(count: number, slug = "elbasan") {
  const office = officeOf(open().doors, slug);
  const cases: Consulting[] = [];
  for (let n = 0; n < count; n++) cases.push(await Consulting.at(office));
  const [first] = cases;
  if (!first) throw new Error("no case");
  const api = office.as(first.officer).work;
  const [one, two] = await first.askable();
  const input = (change: Partial<AskCases> = {}): AskCases => ({
    ...{ id: newId(), question: "A ka pengesa për kërkesën?", days: 2, kind: "yes-no" },
    ...{ silence: "return", visible: true, reads: { offices: true, bodies: false } },
    ...{ taskIds: cases.map(({ step }) => step.id), offices: [one?.id ?? ""], bodies: [] },
    ...change,
  });
  return { office, cases, first, api, input, offices: [one?.id ?? "", two?.id ?? ""] };
}

const addFile = ({ office, officer, id: dossierId }: Consulting) => {
  const id = newId();
  const file = { id, dossierId, documentKey: "plan", fileName: "plani.pdf", size: 9, storageKey: id };
  const checked = { mediaType: "application/pdf" as const, sha256: "0".repeat(64), state: "clean" as const };
  return office.doors
    .asMunicipality(office.place, (tx) =>
      addAttachment({ tx, actor: officer, now: office.now }, { ...file, ...checked }),
    )
    .then(() => id);
};

describe("asking from several cases at once", () => {
  test("asks each from its own step, about its own files, and says how many were asked", async () => {
    const { cases, api, input, offices } = await begin(3);
    const files = await Promise.all(cases.map(addFile));
    const bodies = [{ body: "OSHEE", email: null }];
    const answer = await api.askCases(input({ offices, bodies }));
    expect(answer.cases).toEqual(cases.map(({ step }) => ({ taskId: step.id, asked: 3, refusal: null })));
    for (const [at, on] of cases.entries()) {
      const rows = await on.rows();
      expect(rows.map(({ taskId, body, files: shared }) => [taskId, body, shared])).toEqual([
        [on.step.id, null, [files[at]]],
        [on.step.id, null, [files[at]]],
        [on.step.id, "OSHEE", []],
      ]);
      expect((await on.asking())?.heldUntil).toEqual(rows[0]?.dueAt);
      expect((await historyOf(on.office, on.id)).slice(-3)).toEqual(Array(3).fill("consultation-asked"));
    }
  });

  test("leaves a case that cannot ask whole and says why, and asks from the others", async () => {
    const { office, cases, api, input } = await begin(4);
    const [gone, done, third, fourth] = cases;
    if (!gone || !done || !third || !fourth) throw new Error("four cases are needed");
    const { work } = office.as(gone.officer);
    await work.putBack({ taskId: gone.step.id, reasons: null });
    await work.complete({ taskId: done.step.id, outcome: "ok", reasons: null, record: {} });
    const before = await Promise.all(cases.map((on) => historyOf(office, on.id)));
    const unknown = newId();
    const { cases: told } = await api.askCases(
      input({ taskIds: [unknown, ...cases.map(({ step }) => step.id)] }),
    );
    expect(told.map(({ asked }) => asked)).toEqual([0, 0, 0, 1, 1]);
    expect(told.map(({ refusal }) => refusal?.en ?? null)).toEqual([
      expect.stringContaining("Not found"),
      expect.stringContaining("Take the step"),
      expect.stringContaining("already done"),
      null,
      null,
    ]);
    for (const [at, on] of [gone, done].entries()) {
      expect(await historyOf(office, on.id)).toEqual(before[at]);
      expect(await on.rows()).toEqual([]);
    }
    for (const on of [third, fourth]) expect(await on.rows()).toHaveLength(1);
  });

  test("refuses only the cases whose own deadline comes first, as the form said before", async () => {
    const { office, cases, api, input, first } = await begin(1);
    const { days: most } = (await api.askings({ taskIds: [first.step.id] })).steps[0] ?? { days: 0 };
    office.now = new Date("2026-11-27T09:00:00Z");
    const later = await Consulting.at(office);
    const taskIds = [...cases, later].map(({ step }) => step.id);
    const asking = office.as(first.officer).work;
    const offered = await asking.askings({ taskIds });
    expect(offered.steps.map(({ days }) => days)).toEqual([expect.any(Number), offered.days.length]);
    expect(offered.steps[0]?.days).toBeLessThan(most);
    const { cases: told } = await asking.askCases(input({ taskIds, days: offered.days.length }));
    expect(told.map(({ asked }) => asked)).toEqual([0, 1]);
    expect(told[0]?.refusal?.en).toMatch(/deadline/);
  });

  test("sent twice, also at the same moment, asks once and answers the same", async () => {
    const { cases, api, input } = await begin(2);
    const sent = input();
    const answers = [...(await Promise.all([api.askCases(sent), api.askCases(sent)]))];
    answers.push(await api.askCases(sent));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    for (const on of cases) expect(await on.rows()).toHaveLength(1);
    const other = await api.askCases({ ...sent, question: "A ka ndonjë pengesë tjetër?" });
    expect(other.cases.map(({ asked }) => asked)).toEqual([0, 0]);
  });

  test("from both ends at the same moment nobody waits for ever", async () => {
    const { api, input, cases } = await begin(6);
    const taskIds = cases.map(({ step }) => step.id);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        api.askCases(input({ taskIds: n % 2 ? taskIds : taskIds.toReversed() })),
      ),
    );
    for (const { cases: told } of answers) expect(told.every(({ asked }) => asked === 1)).toBe(true);
    for (const on of cases) expect(await on.rows()).toHaveLength(6);
  });

  test("is for twenty cases at the most, and for somebody", async () => {
    const { api, input } = await begin(1);
    const wrong = { code: "BAD_REQUEST" };
    const many = Array.from({ length: 21 }, newId);
    await expect(api.askCases(input({ taskIds: many }))).rejects.toMatchObject(wrong);
    await expect(api.askCases(input({ offices: [] }))).rejects.toMatchObject(wrong);
    const { cases: told } = await api.askCases(input({ taskIds: many.slice(1) }));
    expect(told).toHaveLength(20);
  });

  test("offers no office that would be asked about its own step, and no step of another municipality", async () => {
    const { api, first } = await begin(1);
    const { offices } = await api.askings({ taskIds: [first.step.id] });
    expect(offices.length).toBeGreaterThan(0);
    expect(offices.map(({ id }) => id)).not.toContain(first.step.officeId);
    const there = await begin(1, "vlore");
    await expect(api.askings({ taskIds: [there.first.step.id] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
