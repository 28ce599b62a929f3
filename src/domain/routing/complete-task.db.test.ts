import { expect, test } from "vitest";
import { complete, dossierOf, file, historyOf, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import { holders } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const tirane = () => officeOf(open().doors, "tirane");

test("a request is checked, drafted, signed, protocolled and handed over, and its history tells each step", async () => {
  const office = tirane();
  const { id } = await file(office, "EDU-05");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "draft-1", "done");
  await complete(office, id, "signature-1", "sign");
  expect(await dossierOf(office, id)).toMatchObject({ status: "decided", outcome: "approved" });
  await complete(office, id, "protocol-1", "done");
  await complete(office, id, "deliver-result", "delivered");
  expect(await dossierOf(office, id)).toMatchObject({ status: "closed", outcome: "approved" });
  expect(await historyOf(office, id)).toEqual([
    "registered",
    "taken",
    "completed",
    "taken",
    "completed",
    "taken",
    "completed",
    "decided",
    "issued",
    "taken",
    "completed",
    "taken",
    "completed",
    "closed",
  ]);
});

test("whoever prepared a request may not sign it, also when they lead the office", async () => {
  const office = officeOf(open().doors, "pustec");
  const { id } = await file(office, "CEM-01");
  const preparer = await complete(office, id, "check-1", "ok");
  await complete(office, id, "draft-1", "done");
  const signature = await taskAt(office, id, "signature-1");
  const attempt = office.as(preparer).work.take({ taskId: signature.id });
  await expect(attempt).rejects.toMatchObject({
    code: "FORBIDDEN",
    message: expect.stringContaining("Duhet një koleg tjetër"),
  });
  const signer = await takeBySomebody(office, signature);
  expect(signer.staffId).not.toBe(preparer.staffId);
});

test("nobody decides a request they took in at the counter", async () => {
  const office = officeOf(open().doors, "pustec");
  const people = await office.people();
  const { id } = await file(office, "CEM-01");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "draft-1", "done");
  const signature = await taskAt(office, id, "signature-1");
  const clerk = people.find(
    (person) => person.staffId !== undefined && person.posts.some((post) => post.role === "front-office"),
  );
  if (!clerk) throw new Error("pustec has no counter");
  const clerkWhoAlsoSigns = {
    ...(await office.person("sportel1")),
    posts: [...clerk.posts, { officeId: signature.officeId, officeCode: "GJC", role: signature.role }],
  };
  const attempt = office.as(clerkWhoAlsoSigns).work.take({ taskId: signature.id });
  await expect(attempt).rejects.toMatchObject({ message: expect.stringContaining("pranuat në sportel") });
});

test("a refusal needs reasons in words, and the decision carries them", async () => {
  const office = tirane();
  const { id } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  for (const reasons of [null, "", "jo"]) {
    const attempt = office
      .as(officer)
      .work.complete({ taskId: task.id, outcome: "refuse", reasons, record: {} });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
  const reasons = "Fëmija nuk është i regjistruar në këtë institucion.";
  await office.as(officer).work.complete({ taskId: task.id, outcome: "refuse", reasons, record: {} });
  await complete(office, id, "refusal-draft", "done");
  await complete(office, id, "refusal-signature", "sign");
  expect(await dossierOf(office, id)).toMatchObject({ status: "decided", outcome: "refused" });
  await complete(office, id, "deliver-refusal", "delivered");
  expect(await dossierOf(office, id)).toMatchObject({ status: "closed", outcome: "refused" });
});

test("a step is done by its holder only, with an outcome it offers, and once", async () => {
  const office = tirane();
  const { id } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const [first, second] = holders(await office.people(), task);
  if (!first || !second) throw new Error("two specialists are needed");
  const attempt = (person: typeof first, outcome: string) =>
    office.as(person).work.complete({ taskId: task.id, outcome, reasons: null, record: {} });
  await expect(attempt(first, "ok")).rejects.toMatchObject({
    message: expect.stringContaining("Merreni përsipër"),
  });
  await office.as(first).work.take({ taskId: task.id });
  await expect(attempt(second, "ok")).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const outcome of ["sign", "incomplete", "__proto__", ""]) {
    await expect(attempt(first, outcome)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
  await attempt(first, "ok");
});

test("a step sent again as it was done is answered alike and changes nothing; anybody or anything else is refused", async () => {
  const office = tirane();
  const { id } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const colleague = holders(await office.people(), task).find(({ staffId }) => staffId !== officer.staffId);
  if (!colleague) throw new Error("two specialists are needed");
  const record = { text: "U pa dosja e plotë.", number: "12/4", onDay: "2026-11-20" };
  const sent = { taskId: task.id, outcome: "ok", reasons: null, record };
  const done = await office.as(officer).work.complete(sent);
  const history = await historyOf(office, id);
  const reordered = { onDay: record.onDay, text: record.text, number: record.number };
  for (const same of [sent, { ...sent, record: reordered }])
    expect(await office.as(officer).work.complete(same)).toEqual(done);
  const others = [
    [colleague, sent],
    [officer, { ...sent, outcome: "refuse" }],
    [officer, { ...sent, reasons: "Në rregull." }],
    [officer, { ...sent, record: { ...record, number: "12/5" } }],
    [officer, { ...sent, record: { text: record.text } }],
  ] as const;
  for (const [person, other] of others)
    await expect(office.as(person).work.complete(other)).rejects.toMatchObject({
      message: expect.stringContaining("kryer tashmë"),
    });
  expect(await historyOf(office, id)).toEqual(history);
});

test("a step sent several times at once is done once, and every sender is told the same", async () => {
  const office = tirane();
  const { id } = await file(office, "EDU-05");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      office.as(officer).work.complete({ taskId: task.id, outcome: "ok", reasons: null, record: {} }),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await historyOf(office, id)).filter((kind) => kind === "completed")).toHaveLength(1);
});

test("parallel opinions are asked at once, and the dossier moves by itself when the last one arrives", async () => {
  const office = tirane();
  const { id } = await file(office, "PUB-07");
  await complete(office, id, "check-1", "ok");
  const asked = (await office.openTasks(id)).map((task) => task.node).sort();
  expect(asked).toEqual(["opinion-external", "opinion-police", "opinion-specialist"]);
  await complete(office, id, "opinion-police", "positive");
  await complete(office, id, "opinion-external", "conditional", "Vetëm deri në orën 22:00.");
  expect((await office.openTasks(id)).map((task) => task.node)).toEqual(["opinion-specialist"]);
  await complete(office, id, "opinion-specialist", "positive");
  expect((await office.openTasks(id)).map((task) => task.node)).toEqual(["payment-order-1"]);
});

test("a negative opinion brings the request back to its officer before anybody is asked to pay", async () => {
  const office = tirane();
  const { id } = await file(office, "PUB-07");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "opinion-police", "negative", "Rruga është e vetmja hyrje e spitalit.");
  await complete(office, id, "opinion-external", "positive");
  await complete(office, id, "opinion-specialist", "positive");
  expect((await office.openTasks(id)).map((task) => task.node)).toEqual(["weighing-2"]);
});

test("the clock stands while a payment is awaited and runs again when it is recorded", async () => {
  const office = tirane();
  const { id } = await file(office, "PUB-02");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "inspection-1", "ok");
  await complete(office, id, "payment-order-1", "done");
  expect((await dossierOf(office, id)).clock.pauses).toMatchObject([{ reason: "payment", to: null }]);
  const payment = await taskAt(office, id, "payment-1");
  const cashier = await takeBySomebody(office, payment);
  await office
    .as(cashier)
    .work.recordPayment({ taskId: payment.id, amount: 2400, how: "bank", reference: "MP-77" });
  expect((await dossierOf(office, id)).clock.pauses).toMatchObject([
    { reason: "payment", to: expect.any(String) },
  ]);
  expect((await office.openTasks(id)).map((task) => task.node)).toEqual(["signature-1"]);
});
