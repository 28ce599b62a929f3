import { expect, test } from "vitest";
import { openSession } from "@/domain/tenancy/open-session";
import { findSessionActor } from "@/domain/tenancy/reads-access";
import { file, historyOf, officeOf, taskAt } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

async function session(office: Office, staffId: string) {
  const { municipalityId } = office.place;
  const realm = { kind: "municipality" as const, municipalityId };
  const id = await office.doors.asSystem("a sign-in in a test", office.place, (tx) =>
    openSession({ tx, now: office.now }, realm, { kind: "staff", id: staffId }),
  );
  return () =>
    office.doors.asMunicipality(office.place, (tx) => findSessionActor(tx, municipalityId, id, office.now));
}

/** Somebody with two open steps and a sign-in, and the administrator. */
async function setUp(userName: string) {
  const office = officeOf(open().doors, "tirane");
  const [admin, person] = [await office.person("admin"), await office.person(userName)];
  const ids = [(await file(office, "EDU-05")).id, (await file(office, "EDU-05")).id];
  for (const id of ids)
    await office.as(person).work.take({ taskId: (await taskAt(office, id, "check-1")).id });
  return {
    office,
    api: office.as(admin).people,
    admin,
    person,
    ids,
    who: await session(office, person.staffId),
  };
}

test("whoever leaves is signed out at once, and their work goes back to the queue with an entry", async () => {
  const { office, api, person, ids, who } = await setUp("ars1");
  expect(await who()).not.toBeNull();
  const before = await Promise.all(ids.map((id) => taskAt(office, id, "check-1")));
  const done = await api.deactivate({ staffId: person.staffId, to: null, reasons: "Doli në pension." });
  expect(done).toEqual({ given: 0, queued: 2 });
  expect(await who()).toBeNull();
  for (const [at, id] of ids.entries()) {
    expect(await taskAt(office, id, "check-1")).toMatchObject({ assigneeId: null, dueAt: before[at]?.dueAt });
    expect(await historyOf(office, id)).toEqual(["registered", "taken", "put-back"]);
  }
  await api.activate({ staffId: person.staffId });
  expect(await who(), "a former sign-in does not come back").toBeNull();
  const { people } = await api.list();
  expect(people.find(({ staffId }) => staffId === person.staffId)).toMatchObject({ active: true });
});

test("their work goes to the colleague named, as far as that colleague may have it", async () => {
  const { office, api, person, ids } = await setUp("ars2");
  const [colleague, stranger] = [await office.person("ars3"), await office.person("jurist1")];
  const reasons = "Kaloi në një bashki tjetër.";
  const away = await setUp("ars1");
  expect(await away.api.deactivate({ staffId: away.person.staffId, to: stranger.staffId, reasons })).toEqual({
    given: 0,
    queued: 2,
  });
  expect(await api.deactivate({ staffId: person.staffId, to: colleague.staffId, reasons })).toEqual({
    given: 2,
    queued: 0,
  });
  for (const id of ids) expect((await taskAt(office, id, "check-1")).assigneeId).toBe(colleague.staffId);
});

test("other posts end every session, and the work of a lost post goes back", async () => {
  const { office, api, person, ids, who } = await setUp("ars3");
  const { offices } = await api.list();
  const jur = offices.find(({ code }) => code === "JUR")?.id ?? "";
  const posts = [{ officeId: jur, role: "legal-specialist" as const }];
  const wanted = { staffId: person.staffId, posts };
  expect((await api.changePosts(wanted)).queued).toBeGreaterThanOrEqual(2);
  expect(await who()).toBeNull();
  expect((await taskAt(office, ids[0] ?? "", "check-1")).assigneeId).toBeNull();
  expect(await api.changePosts(wanted)).toEqual({ queued: 0 });
  const log = await api.security({ kind: "posts-changed", after: null });
  expect(log.events.map(({ detail }) => detail)).toEqual([
    "ars3: ARS/commission, ARS/specialist → JUR/legal-specialist",
  ]);
});

test("nobody changes their own rights, and the last administrator stays", async () => {
  const office = officeOf(open().doors, "vlore");
  const people = await office.people();
  const clerk = await office.person("sportel1");
  const isAdmin = ({ posts }: typeof clerk) => posts.some(({ role }) => role === "administrator");
  const admin = people.find(isAdmin);
  const acting = {
    ...clerk,
    posts: [
      ...clerk.posts,
      { officeId: clerk.posts[0]?.officeId ?? "", officeCode: "", role: "administrator" as const },
    ],
  };
  const api = office.as(acting).people;
  for (const act of [
    () => api.changePosts({ staffId: clerk.staffId, posts: [] }),
    () => api.deactivate({ staffId: clerk.staffId, to: null, reasons: "Provë." }),
  ])
    await expect(act()).rejects.toMatchObject({ code: "FORBIDDEN" });
  if (!admin) throw new Error("the cast has no administrator there");
  for (const act of [
    () => api.changePosts({ staffId: admin.staffId, posts: [] }),
    () => api.deactivate({ staffId: admin.staffId, to: null, reasons: "Provë." }),
  ])
    await expect(act()).rejects.toMatchObject({ message: expect.stringContaining("pa administrator") });
});
