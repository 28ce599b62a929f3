import { expect, test } from "vitest";
import type { VisitorActor } from "@/domain/tenancy/rules";
import { Consulting } from "../../../tests/consulting";
import { complete, dossierOf, file, officeOf, someApplicant, takeBySomebody } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

const outsider = (office: Office): VisitorActor => ({
  kind: "visitor",
  municipalityId: office.place.municipalityId,
});

/** A request that waits for a body outside, and the link its officer made. */
async function setUp() {
  const office = officeOf(open().doors, "tirane");
  const { id } = await file(office, "CIV-02");
  for (let step = 0; step < 8; step++) {
    const tasks = await office.openTasks(id);
    const task = tasks.find((each) => each.node === "opinion-external");
    if (task) {
      const officer = await takeBySomebody(office, task);
      const { path } = await office.as(officer).work.sendOpinionLink({ taskId: task.id });
      return { office, id, task, officer, secret: path.replace("/mendim/", "") };
    }
    const [next] = tasks;
    if (next) await complete(office, id, next.node, "ok");
  }
  throw new Error("CIV-02 asks nobody outside");
}

test("the body outside sees the question and nothing of who applied", async () => {
  const { office, secret } = await setUp();
  const asked = await office.as(outsider(office)).work.askedOpinion({ secret });
  expect(asked).toMatchObject({ state: "open", municipality: "Bashkia Tiranë" });
  const words = JSON.stringify(asked);
  for (const hidden of [someApplicant.personalNumber, someApplicant.lastName, someApplicant.phone])
    expect(words).not.toContain(hidden);
});

test("an answer moves the dossier on, once", async () => {
  const { office, id, task, secret } = await setUp();
  const answer = { secret, outcome: "positive", words: "Nuk ka pengesë.", person: "Elira Kodra, OSHEE" };
  const api = office.as(outsider(office)).work;
  await api.answerOpinion(answer);
  expect((await office.openTasks(id)).map((each) => each.id)).not.toContain(task.id);
  expect((await dossierOf(office, id)).marking.outcomes["opinion-external"]).toBe("positive");
  expect((await api.askedOpinion({ secret })).state).toBe("answered");
  await expect(api.answerOpinion({ ...answer, words: "Fjalë të tjera." })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("after its day the link answers that the time is over and takes nothing", async () => {
  const { office, task, secret } = await setUp();
  office.now = new Date(task.dueAt.getTime() + 1);
  const api = office.as(outsider(office)).work;
  expect((await api.askedOpinion({ secret })).state).toBe("late");
  await expect(
    api.answerOpinion({ secret, outcome: "positive", words: "Vonë.", person: "Elira Kodra" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a guessed secret, an older link and one of another municipality are not found", async () => {
  const { office, officer, task, secret } = await setUp();
  const api = office.as(outsider(office)).work;
  await expect(api.askedOpinion({ secret: `${secret.slice(0, 32)}${"x".repeat(43)}` })).rejects.toMatchObject(
    { code: "NOT_FOUND" },
  );
  const { path } = await office.as(officer).work.sendOpinionLink({ taskId: task.id });
  await expect(api.askedOpinion({ secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const vlore = officeOf(open().doors, "vlore");
  const there = vlore.as(outsider(vlore)).work;
  await expect(there.askedOpinion({ secret: path.replace("/mendim/", "") })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("of three opinions the workflow asks at once two are given, one stays silent, and the page shows all three", async () => {
  const on = await Consulting.at(officeOf(open().doors, "elbasan"));
  const { office, id, register } = on;
  await office.as(on.officer).work.complete({ taskId: on.step.id, outcome: "ok", reasons: null, record: {} });
  await complete(office, id, "opinion-police", "negative", "Në atë natë ka ndeshje.");
  await complete(office, id, "opinion-specialist", "positive");
  const waiting = await office.openTasks(id);
  expect(waiting.map(({ node }) => node)).toEqual(["opinion-external"]);
  office.now = new Date("2026-12-04T09:00:00Z");
  await on.passTime();
  expect((await office.openTasks(id)).map(({ node }) => node)).toEqual(["weighing-2"]);
  const page = await office.as(await office.person("sportel1")).work.case({ register });
  const opinions = page.kind === "open" ? page.file.opinions : [];
  const shown = new Map(
    opinions.map(({ state, tone, silence, external }) => [tone, { state, silence, external }]),
  );
  expect(opinions).toHaveLength(3);
  expect(shown.get("negative")).toMatchObject({ state: "given", external: false });
  expect(shown.get("positive")).toMatchObject({ state: "given", external: false });
  expect(opinions.find(({ external }) => external)).toMatchObject({ silence: "ignore", asked: null });
});
