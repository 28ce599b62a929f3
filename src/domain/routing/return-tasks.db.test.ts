import { expect, test } from "vitest";
import { complete, file, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const tirane = () => officeOf(open().doors, "tirane");

/** A case at its first step, in somebody's hands and put aside until a day. */
async function heldBy(office: Office, userName: string) {
  const person = await office.person(userName);
  const { id } = await file(office, "EDU-05");
  const { id: taskId } = await taskAt(office, id, "check-1");
  await office.as(person).work.take({ taskId });
  await office.as(person).work.hold({ taskId, until: "2026-12-10", reasons: "Pret një përgjigje." });
  return { id, taskId, person };
}

test("work of a post one keeps stays in one's hands, and work that goes back is put aside no longer", async () => {
  const office = tirane();
  const { people } = office.as(await office.person("admin"));
  const { id, person } = await heldBy(office, "ars1");
  const [kept] = person.posts.filter(({ role }) => role === "specialist");
  const elsewhere = await office.person("jurist1");
  if (!kept || !elsewhere.posts[0]) throw new Error("the cast has other posts");
  const posts = [kept, elsewhere.posts[0]].map(({ officeId, role }) => ({ officeId, role }));
  expect(await people.changePosts({ staffId: person.staffId, posts })).toEqual({ queued: 0 });
  const still = await taskAt(office, id, "check-1");
  expect(still).toMatchObject({ assigneeId: person.staffId, holdReason: "Pret një përgjigje." });
  const { queued } = await people.changePosts({ staffId: person.staffId, posts: posts.slice(1) });
  expect(queued).toBe(1);
  expect(await taskAt(office, id, "check-1")).toMatchObject({
    ...{ assigneeId: null, heldUntil: null, holdReason: null },
  });
});

test("work put back by oneself is put aside no longer, and nobody puts aside or back what another has", async () => {
  const office = tirane();
  const { id, taskId, person } = await heldBy(office, "ars2");
  const colleague = office.as(await office.person("ars3")).work;
  const until = "2026-12-11";
  for (const act of [
    colleague.hold({ taskId, until, reasons: "Provë." }),
    colleague.putBack({ taskId, reasons: null }),
  ])
    await expect(act).rejects.toMatchObject({ code: "FORBIDDEN" });
  await office.as(person).work.putBack({ taskId, reasons: null });
  expect(await taskAt(office, id, "check-1")).toMatchObject({
    ...{ assigneeId: null, heldUntil: null, holdReason: null },
  });
});

test("whoever leaves hands over only what the colleague named may do: nobody signs what they prepared", async () => {
  const office = officeOf(open().doors, "pustec");
  const { id } = await file(office, "CEM-01");
  const preparer = await complete(office, id, "check-1", "ok");
  await complete(office, id, "draft-1", "done");
  const signer = await takeBySomebody(office, await taskAt(office, id, "signature-1"));
  const admin = (await office.people()).find(
    ({ staffId, posts }) => staffId !== signer.staffId && posts.some(({ role }) => role === "administrator"),
  );
  if (!admin) throw new Error("nobody else administers Pustec");
  const leaving = { staffId: signer.staffId, to: preparer.staffId, reasons: "Doli në pension." };
  expect(await office.as(admin).people.deactivate(leaving)).toEqual({ given: 0, queued: 1 });
  expect((await taskAt(office, id, "signature-1")).assigneeId).toBeNull();
});
