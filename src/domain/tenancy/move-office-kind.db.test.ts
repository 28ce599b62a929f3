import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { file, officeOf, taskAt } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

async function setUp(slug = "tirane") {
  const office = officeOf(open().doors, slug);
  const admin = await office.person("admin");
  const api = office.as(admin).offices;
  const idOf = async (code: string) =>
    (await api.list()).offices.find((each) => each.code === code)?.id ?? "";
  return { office, api, idOf, log: office.as(admin).people.security };
}

test("work opened from now on goes to the other office, and open work stays where it is", async () => {
  const { office, api, idOf, log } = await setUp();
  const [ars, jur] = [await idOf("ARS"), await idOf("INF")];
  const before = await file(office, "EDU-05");
  await api.moveKind({ kind: "ARS", officeId: jur });
  const after = await file(office, "EDU-05");
  expect((await taskAt(office, before.id, "check-1")).officeId).toBe(ars);
  expect((await taskAt(office, after.id, "check-1")).officeId).toBe(jur);
  const { offices, missing, lacking } = await api.list();
  expect(missing).toEqual([]);
  expect(offices.find(({ code }) => code === "INF")?.kinds).toContain("ARS");
  expect(lacking.some(({ kind }) => kind === "ARS")).toBe(false);
  expect((await log({ kind: "office-kind-moved", after: null })).events[0]?.detail).toBe("ARS: ARS → INF");
  await api.moveKind({ kind: "ARS", officeId: ars });
});

test("work goes to no office where nobody works, of another municipality, or that does not exist", async () => {
  const { office, api, idOf } = await setUp();
  const foreign = (await officeOf(open().doors, "vlore").person("specialist1")).posts[0]?.officeId ?? "";
  for (const officeId of [foreign, newId()])
    await expect(api.moveKind({ kind: "ARS", officeId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const people = office.as(await office.person("admin")).people;
  const kba = await idOf("KBA");
  const { people: all } = await people.list();
  for (const { staffId } of all.filter(({ posts }) => posts.some(({ officeId }) => officeId === kba)))
    await people.deactivate({ staffId, to: null, reasons: "Provë." });
  await expect(api.moveKind({ kind: "ARS", officeId: kba })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const head = office.as(await office.person("arsdrejtor")).offices;
  await expect(head.moveKind({ kind: "ARS", officeId: kba })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("roles nobody holds where their work was moved are told", async () => {
  const { api, idOf } = await setUp("elbasan");
  const { offices, lacking } = await api.list();
  expect(lacking).toEqual([]);
  const back = offices.find(({ kinds }) => kinds.includes("SOC"))?.id ?? "";
  await api.moveKind({ kind: "SOC", officeId: await idOf("ARS") });
  const told = (await api.list()).lacking;
  expect(told).toMatchObject([{ kind: "SOC", roles: expect.arrayContaining(["social-administrator"]) }]);
  await api.moveKind({ kind: "SOC", officeId: back });
});

test("an office has another name, a telephone that can be dialled, and another way its work is given out", async () => {
  const { office, api, idOf } = await setUp();
  const officeId = await idOf("ARS");
  const change = { officeId, nameSq: "Drejtoria e Arsimit", nameEn: "Education Directorate" };
  await api.change({ ...change, phone: "04 222 33 44", assignment: "least-loaded" });
  expect((await api.list()).offices.find(({ id }) => id === officeId)).toMatchObject({
    nameSq: "Drejtoria e Arsimit",
    phone: "+35542223344",
    assignment: "least-loaded",
  });
  expect((await taskAt(office, (await file(office, "EDU-05")).id, "check-1")).assigneeId).not.toBeNull();
  for (const phone of ["04", "not a number"])
    await expect(api.change({ ...change, phone, assignment: "queue" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
});
