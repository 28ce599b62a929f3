import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const tirane = () => officeOf(open().doors, "tirane");
const april = { fromOn: "2027-04-05", toOn: "2027-04-16" };

test("whoever works here enters their own days, and sees them until they are over", async () => {
  const office = tirane();
  const { staffId, ...self } = await office.person("ars1");
  const api = office.as({ ...self, staffId });
  await api.people.enterAbsence({ id: newId(), staffId, ...april });
  expect(await api.people.ownAbsences()).toMatchObject([april]);
  office.now = new Date("2027-04-17T09:00:00Z");
  expect(await office.as({ ...self, staffId }).people.ownAbsences()).toEqual([]);
});

test("a head enters them for people of their office, and of no other", async () => {
  const office = tirane();
  const [head, own, stranger] = await Promise.all(
    ["arsdrejtor", "ars2", "jurist1"].map((name) => office.person(name)),
  );
  if (!head || !own || !stranger) throw new Error("the cast is smaller than thought");
  const { absenceId } = await office
    .as(head)
    .people.enterAbsence({ id: newId(), staffId: own.staffId, fromOn: "2026-11-23", toOn: "2026-11-27" });
  const member = (await office.as(head).work.team()).find(({ staffId }) => staffId === own.staffId);
  expect(member).toMatchObject({ awayUntil: "2026-11-27", absences: [{ id: absenceId }] });
  for (const staffId of [stranger.staffId, newId()])
    await expect(
      office.as(head).people.enterAbsence({ id: newId(), staffId, ...april }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  await expect(
    office.as(own).people.enterAbsence({ id: newId(), staffId: head.staffId, ...april }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("of two absences entered at once for the same days one is refused", async () => {
  const office = tirane();
  const self = await office.person("ars3");
  const attempts = await Promise.allSettled(
    [1, 2, 3].map(() =>
      office.as(self).people.enterAbsence({ id: newId(), staffId: self.staffId, ...april }),
    ),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = attempts.find((attempt) => attempt.status === "rejected");
  expect(refused?.reason).toMatchObject({ code: "BAD_REQUEST", message: expect.stringMatching(/tashmë/) });
});

test("an absence ends sooner when somebody comes back, and goes away while it has not begun", async () => {
  const office = tirane();
  const self = await office.person("jurist2");
  const api = office.as(self);
  const { staffId } = self;
  const running = await api.people.enterAbsence({
    id: newId(),
    staffId,
    fromOn: "2026-11-20",
    toOn: "2026-11-27",
  });
  const coming = await api.people.enterAbsence({ id: newId(), staffId, ...april });
  await expect(api.people.endAbsence({ ...running, toOn: null })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await api.people.endAbsence({ ...running, toOn: "2026-11-22" });
  await expect(
    office.as(await office.person("ars1")).people.endAbsence({ ...coming, toOn: null }),
  ).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await api.people.endAbsence({ ...coming, toOn: null });
  expect(await api.people.ownAbsences()).toEqual([]);
  await expect(api.people.endAbsence({ ...coming, toOn: null })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("days sent twice are entered once, and other days under the same identifier not at all", async () => {
  const office = tirane();
  const self = await office.person("jurist1");
  const { people } = office.as(self);
  const sent = { id: newId(), staffId: self.staffId, ...april };
  const answers = [
    ...(await Promise.all([people.enterAbsence(sent), people.enterAbsence(sent)])),
    await people.enterAbsence(sent),
  ];
  expect(new Set(answers.map(({ absenceId }) => absenceId))).toEqual(new Set([sent.id]));
  expect(await people.ownAbsences()).toHaveLength(1);
  await expect(people.enterAbsence({ ...sent, toOn: "2027-04-20" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const end = { absenceId: sent.id, toOn: "2027-04-12" };
  expect(await people.endAbsence(end)).toEqual(await people.endAbsence(end));
});
