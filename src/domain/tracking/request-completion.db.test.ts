import { expect, test } from "vitest";
import { completionRequests } from "@/domain/dossier/tables-work";
import { listPassedTimers, passTime } from "@/domain/tracking/pass-time";
import { dossierOf, file, historyOf, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const items = [
  { documentKey: null, name: { sq: "Kontrata e qirasë", en: "Lease contract" }, why: "Faqja e dytë mungon." },
];

async function asked() {
  const office = officeOf(open().doors, "tirane", new Date("2026-11-24T09:00:00Z"));
  const { id, dueOn } = await file(office, "PUB-02");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  office.now = new Date("2026-11-25T09:00:00Z");
  await office.as(officer).work.requestCompletion({ taskId: task.id, items });
  const clerk = await office.person("sportel1");
  return { office, id, dueOn, clerk, officer };
}

test("asking for what is missing stops the clock, tells the applicant what and why, and closes the step", async () => {
  const { office, id } = await asked();
  const dossier = await dossierOf(office, id);
  expect(dossier).toMatchObject({
    status: "in-completion",
    clock: { pauses: [{ reason: "completion", to: null }] },
  });
  expect(await office.openTasks(id)).toEqual([]);
  const [request] = await office.doors.asMunicipality(office.place, (tx) =>
    tx.select().from(completionRequests),
  );
  expect(request).toMatchObject({ items, answeredAt: null, dueOn: "2026-12-07" });
  expect((await historyOf(office, id)).slice(-3)).toEqual([
    "completed",
    "clock-stopped",
    "completion-requested",
  ]);
});

test("the answer starts the clock again, moves the day by the days it stood, and brings the case back to the step", async () => {
  const { office, id, dueOn, clerk } = await asked();
  expect(dueOn).toBe("2026-12-03");
  office.now = new Date("2026-12-03T09:00:00Z");
  await office.as(clerk).counter.answerCompletion({ dossierId: id, words: null });
  const dossier = await dossierOf(office, id);
  // Asked on the second day of five with four left; answered on 3 December: 4, 7, 9 and 10 December (8 is a holiday).
  expect(dossier).toMatchObject({ status: "in-review", dueOn: "2026-12-10" });
  expect((await office.openTasks(id)).map((task) => task.node)).toEqual(["check-1"]);
  await expect(
    office.as(clerk).counter.answerCompletion({ dossierId: id, words: null }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a request left unanswered is closed when its time has passed, by nobody's hand and only once", async () => {
  const { office, id } = await asked();
  const { municipalityId } = office.place;
  const job = { kind: "job" as const, municipalityId, job: "pass-time" };
  const at = (now: string) => ({ actor: job, now: new Date(now) });
  const { doors } = open();
  const due = await doors.asMunicipality(job, (tx) =>
    listPassedTimers({ tx, ...at("2026-12-05T09:00:00Z") }),
  );
  expect(due.filter((timer) => timer.dossierId === id)).toEqual([]);
  const passed = await doors.asMunicipality(job, (tx) =>
    listPassedTimers({ tx, ...at("2026-12-09T09:00:00Z") }),
  );
  const [timer] = passed.filter((each) => each.dossierId === id);
  if (!timer) throw new Error("no timer has passed");
  const pass = () =>
    doors.asMunicipality(job, (tx) => passTime({ tx, ...at("2026-12-09T09:00:00Z") }, timer));
  expect(await pass()).toBe(true);
  expect(await pass()).toBe(false);
  expect(await dossierOf(office, id)).toMatchObject({ status: "closed", outcome: "closed" });
});

test("an applicant withdraws an undecided request; a stranger does not even learn that it exists", async () => {
  const { office, id } = await asked();
  const { municipalityId } = office.place;
  const stranger = {
    kind: "guest" as const,
    municipalityId,
    email: "dikush@example.com",
    sessionId: "01910b2e-0000-7000-8000-000000000001",
  };
  await expect(office.as(stranger).tracking.withdraw({ dossierId: id, reasons: null })).rejects.toMatchObject(
    { code: "NOT_FOUND" },
  );
  const { personId } = await dossierOf(office, id);
  const applicant = {
    kind: "citizen" as const,
    municipalityId,
    personId: personId ?? "",
    personalNumber: "",
    name: "Ilir Marku",
  };
  await office.as(applicant).tracking.withdraw({ dossierId: id, reasons: null });
  expect(await dossierOf(office, id)).toMatchObject({ status: "closed", outcome: "withdrawn" });
  expect(await office.openTasks(id)).toEqual([]);
});
