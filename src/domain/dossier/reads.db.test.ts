import { expect, test } from "vitest";
import { loadStanding } from "@/domain/dossier/load-standing";
import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import {
  getDossier,
  getDossierId,
  getDossierOfTaskToChange,
  getDossierToChange,
  listHistory,
  listTasks,
  listTasksBeside,
} from "@/domain/dossier/reads";
import { listDemand } from "@/domain/dossier/reads-demand";
import { newId } from "@/lib/ids";
import { complete, dossierOf, file, officeOf, taskAt } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const officeIn = (slug: string) => officeOf(open().doors, slug);
const inside = <T>(office: Office, work: Parameters<typeof office.doors.asMunicipality<T>>[1]) =>
  office.doors.asMunicipality(office.place, work);
const unfound = { code: "not-found" };

test("a dossier is read with the version of the procedure it was registered on", async () => {
  const office = officeIn("tirane");
  const { id, register } = await file(office, "EDU-05");
  const dossier = await inside(office, (tx) => getDossier(tx, id));
  expect(dossier.procedure).toMatchObject({ code: "EDU-05", version: dossier.procedureVersion });
  expect(dossier.procedure.facts.code).toBe("EDU-05");
  const number = Number(register.split("-")[2]);
  expect(await inside(office, (tx) => getDossierId(tx, 2026, number))).toBe(id);
});

test("nothing of another municipality can be read, by whatever key", async () => {
  const { id } = await file(officeIn("tirane"), "EDU-05");
  const task = await taskAt(officeIn("tirane"), id, "check-1");
  const vlore = officeIn("vlore");
  const answers = await Promise.allSettled([
    inside(vlore, (tx) => getDossier(tx, id)),
    inside(vlore, (tx) => getDossierToChange(tx, id)),
    inside(vlore, (tx) => getDossierOfTaskToChange(tx, task.id)),
    inside(vlore, (tx) => loadStanding(tx, task.id)),
    inside(vlore, (tx) => getDossierId(tx, 2026, 999_999)),
  ]);
  for (const answer of answers) expect(answer).toMatchObject({ status: "rejected", reason: unfound });
  expect(await inside(vlore, (tx) => listTasks(tx, id))).toEqual([]);
  expect(await inside(vlore, (tx) => listTasksBeside(tx, task.id))).toEqual([]);
  const { now } = vlore;
  const anyTime = { id, registeredAt: new Date(0), eventSeq: 1 };
  expect(await inside(vlore, (tx) => listHistory({ tx, now }, anyTime))).toEqual([]);
});

test("what never was is not found either", async () => {
  const office = officeIn("tirane");
  for (const read of [getDossier, getDossierToChange, getDossierOfTaskToChange, loadStanding])
    await expect(inside(office, async (tx) => void (await read(tx, newId())))).rejects.toMatchObject(unfound);
});

test("a task brings its whole dossier along: all the tasks, in the order they were opened", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "PUB-07");
  office.now = new Date(office.now.getTime() + 60_000);
  await complete(office, id, "check-1", "ok");
  const opinion = await taskAt(office, id, "opinion-police");
  const standing = await inside(office, (tx) => loadStanding(tx, opinion.id));
  expect(standing.dossier.id).toBe(id);
  expect(standing.task).toEqual(opinion);
  expect(standing.tasks).toEqual(await inside(office, (tx) => listTasks(tx, id)));
  expect(standing.tasks[0]?.node).toBe("check-1");
  expect(standing.tasks.map(({ token }) => token)).toEqual(
    standing.tasks.map(({ token }) => token).toSorted((a, b) => a - b),
  );
});

test("while one changes a dossier another who wants to waits, and then sees what was done", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "EDU-05");
  const order: string[] = [];
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isLocked = () => {};
  const locked = new Promise<void>((resolve) => {
    isLocked = resolve;
  });
  const actor = await office.person("ars1");
  const first = inside(office, async (tx) => {
    const dossier = await getDossierToChange(tx, id);
    isLocked();
    await held;
    await noteOnDossier({ tx, actor, now: office.now }, dossier, [{ kind: "receipt-printed" }]);
    order.push("first");
  });
  await locked;
  const second = inside(office, async (tx) => {
    const { eventSeq } = await getDossierToChange(tx, id);
    order.push("second");
    return eventSeq;
  });
  letGo();
  await first;
  expect(await second).toBe(2);
  expect(order).toEqual(["first", "second"]);
});

test("a note is an entry that makes no step: what the dossier waits for stays", async () => {
  const office = officeIn("tirane");
  const { id } = await file(office, "EDU-05");
  const before = await dossierOf(office, id);
  const actor = await office.person("ars1");
  const head = await inside(office, async (tx) =>
    noteOnDossier({ tx, actor, now: office.now }, await getDossierToChange(tx, id), [
      { kind: "taken", taskId: "t", node: "check-1" },
      { kind: "document-checked", documentKey: "plan", state: "accepted", note: null },
    ]),
  );
  const after = await dossierOf(office, id);
  expect(after).toMatchObject({
    eventSeq: before.eventSeq + 2,
    marking: before.marking,
    status: "in-review",
  });
  expect(head.eventHash.equals(after.eventHash)).toBe(true);
});

test("demand counts what was registered since a day, by procedure, and says the usual days from ten ended on", async () => {
  const office = officeIn("elbasan");
  const ids: string[] = [];
  for (let each = 0; each < 10; each++) ids.push((await file(office, "EDU-05")).id);
  await file(office, "PUB-02");
  const demand = (since: Date) => inside(office, (tx) => listDemand(tx, since));
  const { personId } = await dossierOf(office, ids[0] ?? "");
  const { municipalityId } = office.place;
  const applicant = {
    kind: "citizen" as const,
    municipalityId,
    personId: personId ?? "",
    personalNumber: "",
    name: "Ilir Marku",
  };
  // Eight end on the second day, two on the ninth: eight of ten ended within two.
  for (const [place, dossierId] of ids.entries()) {
    office.now = new Date(place < 8 ? "2026-11-25T08:00:00Z" : "2026-12-02T08:00:00Z");
    if (place === 9)
      expect((await demand(new Date(0))).find(({ code }) => code === "EDU-05")?.usualDays).toBeNull();
    await office.as(applicant).tracking.withdraw({ dossierId, reasons: null });
  }
  const counted = (await demand(new Date("2026-11-23T00:00:00Z"))).toSorted((a, b) =>
    a.code.localeCompare(b.code),
  );
  expect(counted).toEqual([
    { code: "EDU-05", received: 10, usualDays: 2 },
    { code: "PUB-02", received: 1, usualDays: null },
  ]);
  expect(await demand(new Date("2026-11-24T00:00:00Z"))).toEqual([]);
});
