import { describe, expect, test } from "vitest";
import { Consulting } from "../../../tests/consulting";
import { dossierOf, historyOf, officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const begin = (slug = "elbasan") => Consulting.at(officeOf(open().doors, slug));
const inbox = async (on: Consulting, queue: "mine" | "held") =>
  (await on.office.as(on.officer).work.inbox({ queue })).rows.map(({ taskId }) => taskId);

describe("answering what one's office was asked", () => {
  test("hands the step back with the last answer, not before", async () => {
    const on = await begin();
    const [first, second] = await on.ask({ offices: 2 });
    expect(await inbox(on, "mine")).not.toContain(on.step.id);
    expect(await inbox(on, "held")).toContain(on.step.id);
    await on.answer(first ?? "", "negative");
    expect(await inbox(on, "mine")).not.toContain(on.step.id);
    await on.answer(second ?? "", "positive");
    expect(await inbox(on, "mine")).toContain(on.step.id);
    expect(await inbox(on, "held")).not.toContain(on.step.id);
    expect(await dossierOf(on.office, on.id)).toMatchObject({ consultations: [] });
    await on.office
      .as(on.officer)
      .work.complete({ taskId: on.step.id, outcome: "ok", reasons: null, record: {} });
  });

  test("keeps both of two answers given at the same moment", async () => {
    const on = await begin();
    const ids = await on.ask({ offices: 2 });
    await Promise.all(ids.map((id) => on.takenBy(id)));
    await Promise.all(ids.map((id) => on.answer(id, "negative")));
    expect((await on.rows()).map(({ state }) => state)).toEqual(["answered", "answered"]);
    expect((await on.asking())?.heldUntil).toBeNull();
    expect(await dossierOf(on.office, on.id)).toMatchObject({ consultations: [] });
  });

  test("keeps the answer, its words and who signed, and writes it into the history", async () => {
    const on = await begin();
    const [id = ""] = await on.ask({ offices: 1 });
    const person = await on.answer(id, "negative");
    const given = { outcome: "negative", words: "Pengon rrugën e daljes.", person: person.name };
    expect(await on.row(id)).toMatchObject({ state: "answered", ...given });
    expect((await historyOf(on.office, on.id)).at(-1)).toBe("consultation-answered");
    const page = await on.office.as(on.officer).work.case({ register: on.register });
    const shown = page.kind === "open" ? page.file.opinions.find((each) => each.id === id) : undefined;
    expect(shown).toMatchObject({ state: "given", tone: "negative", words: given.words });
    expect(shown?.asked?.person).toBe(person.name);
  });

  test("is for specialists and heads of the asked office who took it, and for nobody else", async () => {
    const on = await begin();
    const [id = ""] = await on.ask({ offices: 1 });
    const { officeId } = await on.row(id);
    const people = await on.office.people();
    const answer = { taskId: id, outcome: "positive", words: "" } as const;
    const stranger = people.find(({ posts }) => posts.every((post) => post.officeId !== officeId));
    if (!stranger) throw new Error("nobody is a stranger");
    await expect(on.office.as(stranger).work.answerConsultation(answer)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(on.office.as(stranger).work.take({ taskId: id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const head = people.find(({ posts }) =>
      posts.some((post) => post.officeId === officeId && post.role.startsWith("head-of")),
    );
    const able = head ?? (await on.takenBy(id));
    await on.office.as(able).work.take({ taskId: id });
    await on.office.as(able).work.answerConsultation(answer);
    const other = { ...answer, outcome: "negative", words: "Pengon rrugën." } as const;
    await expect(on.office.as(able).work.answerConsultation(other)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("passes from hand to hand in the asked office like any task", async () => {
    const on = await begin("tirane");
    const [id = ""] = await on.ask({ offices: 1 });
    const person = await on.takenBy(id);
    await on.office.as(person).work.putBack({ taskId: id, reasons: null });
    await on.takenBy(id);
    const page = await on.office.as(person).work.case({ register: on.register });
    if (page.kind !== "open") throw new Error("the asked may not open it");
    const give = page.file.actions.find((action) => action.kind === "give" && action.taskId === id);
    const [colleague] = give?.colleagues ?? [];
    if (!colleague) return;
    await on.office.as(person).work.give({
      taskId: id,
      from: person.staffId,
      to: colleague.id,
      reasons: null,
    });
    const tasks = await on.office.openTasks(on.id);
    expect(tasks.find((task) => task.id === id)?.assigneeId).toBe(colleague.id);
  });

  test("takes only what was asked for, and words with everything but a plain yes", async () => {
    const on = await begin();
    const [yesNo = ""] = await on.ask({ offices: 1 });
    const person = await on.takenBy(yesNo);
    const { work } = on.office.as(person);
    for (const wrong of [
      { outcome: "given", words: "Pa vërejtje." },
      { outcome: "negative", words: "" },
    ] as const)
      await expect(work.answerConsultation({ taskId: yesNo, ...wrong })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    await work.answerConsultation({ taskId: yesNo, outcome: "positive", words: "" });
    const [free = ""] = await on.ask({ offices: 1 }, { kind: "free" });
    const again = on.office.as(await on.takenBy(free)).work;
    await expect(
      again.answerConsultation({ taskId: free, outcome: "positive", words: "Pa vërejtje." }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await again.answerConsultation({ taskId: free, outcome: "given", words: "Pa vërejtje." });
  });

  test("is over to the millisecond, also before the time was swept", async () => {
    const on = await begin();
    const [id = ""] = await on.ask({ offices: 1 });
    const { work } = on.office.as(await on.takenBy(id));
    on.office.now = (await on.row(id)).dueAt;
    const answer = { taskId: id, outcome: "positive", words: "" } as const;
    await expect(on.office.as(await on.takenBy(id)).work.answerConsultation(answer)).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await work.answerConsultation(answer);
    expect((await on.row(id)).state).toBe("answered");
  });

  test("is no way to do a step, and the forms of steps are no way to answer", async () => {
    const on = await begin();
    const [id = ""] = await on.ask({ offices: 1 });
    const { work } = on.office.as(await on.takenBy(id));
    await expect(
      work.complete({ taskId: id, outcome: "positive", reasons: null, record: {} }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(
      work.checkDocument({ taskId: id, documentKey: "plan", state: "accepted", note: null }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(
      on.office
        .as(on.officer)
        .work.answerConsultation({ taskId: on.step.id, outcome: "positive", words: "" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("the same answer sent twice is given once, whether inside or through a link", async () => {
    const on = await begin();
    const [inside = "", outside = ""] = await on.ask({ offices: 1, bodies: ["OSHEE"] });
    const { work } = on.office.as(await on.takenBy(inside));
    const give = (words = "") => work.answerConsultation({ taskId: inside, outcome: "positive", words });
    await Promise.all([give(), give()]);
    expect(await give()).toEqual({ dossierId: on.id });
    const answer = { secret: await on.link(outside), outcome: "positive", person: "Agim Leka" };
    const send = (words = "Pa vërejtje.") => on.outside().answerOpinion({ ...answer, words });
    await Promise.all([send(), send()]);
    expect(await send()).toEqual({ answered: true });
    const entries = await historyOf(on.office, on.id);
    expect(entries.filter((kind) => kind === "consultation-answered")).toHaveLength(2);
    await expect(give("Tjetër.")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(send("Tjetër.")).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
