import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { clockState } from "@/domain/dossier/rules-clock";
import { timers } from "@/domain/dossier/tables-work";
import { endOfDay } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { Consulting } from "../../../tests/consulting";
import { dossierOf, historyOf, officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const begin = (slug = "elbasan") => Consulting.at(officeOf(open().doors, slug));
const forbidden = { code: "FORBIDDEN" };
const invalid = { code: "BAD_REQUEST" };
const conflict = { code: "CONFLICT" };

describe("asking for opinions", () => {
  test("asks all at once: a task in each asked office, none for a body outside, each with its own time", async () => {
    const on = await begin();
    const [first, second, outside] = await on.ask({ offices: 2, bodies: ["OSHEE"] });
    const due = endOfDay("2026-11-26");
    const tasks = (await on.office.openTasks(on.id)).filter(({ kind }) => kind === "consultation");
    expect(new Set(tasks.map(({ id }) => id))).toEqual(new Set([first, second]));
    for (const task of tasks) expect(task).toMatchObject({ token: 0, node: "", dueAt: due });
    const rows = await on.rows();
    expect(rows.map(({ id, state, dueAt }) => ({ id, state, dueAt }))).toEqual(
      rows.map(({ id }) => ({ id, state: "open", dueAt: due })),
    );
    expect((await on.row(outside ?? "")).body).toBe("OSHEE");
    const times = await on.office.doors.asMunicipality(on.office.place, (tx) =>
      tx.select().from(timers).where(eq(timers.dossierId, on.id)),
    );
    expect(times.map(({ boundary }) => boundary)).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
  });

  test("holds the step until the last of them at the latest, and does not stop the legal clock", async () => {
    const on = await begin();
    const before = await dossierOf(on.office, on.id);
    await on.ask({ offices: 1 }, { days: 2 });
    await on.ask({ bodies: ["OSHEE"] }, { days: 5 });
    // The flag days of November take two of the days between.
    expect((await on.asking())?.heldUntil).toEqual(endOfDay("2026-12-02"));
    const after = await dossierOf(on.office, on.id);
    expect(after.clock).toEqual(before.clock);
    expect(clockState(after.clock, new Set(), on.office.now).paused).toBe(false);
    expect(after.marking).toEqual(before.marking);
  });

  test("is written into the history, each with whom and until when", async () => {
    const on = await begin();
    await on.ask({ offices: 1, bodies: ["OSHEE"] });
    expect((await historyOf(on.office, on.id)).slice(-2)).toEqual([
      "consultation-asked",
      "consultation-asked",
    ]);
  });

  test("keeps the step from being done, put aside, put back or sent to the applicant meanwhile", async () => {
    const on = await begin();
    await on.ask({ bodies: ["OSHEE"] });
    const { work } = on.office.as(on.officer);
    const taskId = on.step.id;
    const items = [{ documentKey: null, name: { sq: "Harta", en: "Map" }, why: "Mungon harta." }];
    for (const refused of [
      () => work.complete({ taskId, outcome: "ok", reasons: null, record: {} }),
      () => work.hold({ taskId, until: "2026-12-20", reasons: "Pret." }),
      () => work.putBack({ taskId, reasons: null }),
      () => work.requestCompletion({ taskId, items }),
    ])
      await expect(refused()).rejects.toMatchObject(conflict);
    const page = await work.case({ register: on.register });
    const kinds = page.kind === "open" ? page.file.actions.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(["consult", "give"]);
  });

  test("is for whoever holds the step, and from no other kind of task", async () => {
    const on = await begin();
    const [id] = await on.ask({ offices: 1 });
    const question = { question: "A ka pengesa për kërkesën?", kind: "free", days: 1 } as const;
    const whom = { offices: [], bodies: [{ body: "OSHEE", email: null, files: [] }] };
    const input = { id: newId(), ...question, silence: "return", visible: true, ...whom } as const;
    const colleague = (await on.office.people()).find(
      ({ staffId, posts }) =>
        staffId !== on.officer.staffId &&
        posts.some((post) => post.officeId === on.step.officeId && post.role === on.step.role),
    );
    if (!colleague || !id) throw new Error("nobody sits beside the officer");
    const other = on.office.as(colleague).work;
    await expect(other.askConsultations({ ...input, taskId: on.step.id })).rejects.toMatchObject(forbidden);
    const asked = on.office.as(await on.takenBy(id)).work;
    await expect(asked.askConsultations({ ...input, taskId: id })).rejects.toMatchObject(invalid);
  });

  test("gives no time that reaches the deadline of the case itself", async () => {
    const on = await begin();
    const page = await on.office.as(on.officer).work.case({ register: on.register });
    if (page.kind !== "open") throw new Error("the officer may not open it");
    const days = page.file.asking?.days ?? [];
    const most = days.at(-1);
    if (!most) throw new Error("no day is offered");
    expect(days.map((each) => each.days)).toEqual(days.map((_, nth) => nth + 1));
    expect(most.dueOn < page.file.clock.dueOn).toBe(true);
    await expect(on.ask({ bodies: ["OSHEE"] }, { days: most.days + 1 })).rejects.toMatchObject(invalid);
    await on.ask({ bodies: ["OSHEE"] }, { days: most.days });
    on.office.now = new Date(`${page.file.clock.dueOn}T09:00:00Z`);
    await expect(on.ask({ bodies: ["UKT"] }, { days: 1 })).rejects.toMatchObject(invalid);
  });

  test("asks no office twice, not one's own, and nobody of another municipality", async () => {
    const on = await begin();
    const { work } = on.office.as(on.officer);
    const [some] = await on.askable();
    const there = await Consulting.at(officeOf(open().doors, "vlore"));
    const ask = (...officeIds: string[]) =>
      work.askConsultations({
        ...{ id: newId(), taskId: on.step.id, question: "A ka pengesa për kërkesën?", kind: "free", days: 1 },
        ...{ silence: "return", visible: true, bodies: [] },
        offices: officeIds.map((officeId) => ({ officeId, files: [] })),
      });
    for (const wrong of [
      [some?.id ?? "", some?.id ?? ""],
      [on.step.officeId],
      [there.step.officeId],
      [newId()],
    ])
      await expect(ask(...wrong)).rejects.toMatchObject(invalid);
    expect(await on.rows()).toEqual([]);
  });

  test("shares no file that is not in the case", async () => {
    const on = await begin();
    const [some] = await on.askable();
    const refused = on.office.as(on.officer).work.askConsultations({
      ...{ id: newId(), taskId: on.step.id, question: "A ka pengesa për kërkesën?", kind: "free", days: 1 },
      ...{ silence: "return", visible: true, bodies: [] },
      offices: [{ officeId: some?.id ?? "", files: [newId()] }],
    });
    await expect(refused).rejects.toMatchObject(invalid);
  });

  test("sent twice, also at the same moment, asks once and answers the same", async () => {
    const on = await begin();
    const [office] = await on.askable();
    const input = {
      ...{ id: newId(), taskId: on.step.id, question: "A ka pengesa për kërkesën?", days: 2 },
      ...{ kind: "free" as const, silence: "return" as const, visible: true },
      offices: [{ officeId: office?.id ?? "", files: [] }],
      bodies: [{ body: "OSHEE", email: "zyra@oshee.example.com", files: [] }],
    };
    const ask = (change = {}) => on.office.as(on.officer).work.askConsultations({ ...input, ...change });
    const [first, ...others] = [...(await Promise.all([ask(), ask(), ask()])), await ask()];
    for (const other of others) expect(other).toEqual(first);
    expect((await on.rows()).map(({ id }) => id)).toEqual(first?.asked);
    const tasks = (await on.office.openTasks(on.id)).filter(({ kind }) => kind === "consultation");
    expect(tasks).toHaveLength(1);
    const entries = await historyOf(on.office, on.id);
    expect(entries.filter((kind) => kind === "consultation-asked")).toHaveLength(2);
    await expect(ask({ question: "A ka ndonjë pengesë tjetër?" })).rejects.toMatchObject(conflict);
    await ask({ id: newId() });
    expect(await on.rows()).toHaveLength(4);
  });

  test("sent again after the opinion came, still asks nobody", async () => {
    const on = await begin();
    const [office] = await on.askable();
    const input = {
      ...{ id: newId(), taskId: on.step.id, question: "A ka pengesa për kërkesën?", days: 2 },
      ...{ kind: "yes-no" as const, silence: "return" as const, visible: true, bodies: [] },
      offices: [{ officeId: office?.id ?? "", files: [] }],
    };
    const ask = () => on.office.as(on.officer).work.askConsultations(input);
    const { asked } = await ask();
    await on.answer(asked[0] ?? "");
    expect((await ask()).asked).toEqual(asked);
    expect(await on.rows()).toHaveLength(1);
  });
});
