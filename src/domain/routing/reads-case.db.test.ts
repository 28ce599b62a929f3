import { eq } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { dossiers } from "@/domain/dossier/tables";
import { carryThrough } from "../../../tests/application";
import { complete, file, officeOf, takeBySomebody, taskAt } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

async function unknownAsked(): Promise<{ municipality_id: number; detail: string }[]> {
  const sql = postgres(open().database.superuser, { max: 1, fetch_types: false });
  try {
    return await sql`select municipality_id, detail from security_events where kind = 'unknown-register' order by at, detail`;
  } finally {
    await sql.end();
  }
}

const numberOf = (office: Office, id: string) =>
  office.doors.asMunicipality(office.place, async (tx) => {
    const [row] = await tx.select().from(dossiers).where(eq(dossiers.id, id));
    return row?.registerNumber ?? 0;
  });

test("a number of another municipality is answered like one that was never given, and both are noted", async () => {
  const vlore = officeOf(open().doors, "vlore");
  const { register } = await file(vlore, "EDU-05");
  const tirana = officeOf(open().doors, "tirane");
  const officer = await tirana.person("ars1");
  const foreign = await tirana.as(officer).work.case({ register });
  const never = await tirana.as(officer).work.case({ register: "TIR-2026-999999" });
  expect(foreign).toEqual(never);
  expect(foreign).toEqual({ kind: "unknown" });
  const noted = await unknownAsked();
  expect(noted.map((row) => row.detail)).toEqual(expect.arrayContaining([register, "TIR-2026-999999"]));
  expect(new Set(noted.map((row) => row.municipality_id))).toEqual(new Set([tirana.place.municipalityId]));
});

test("a dossier of another office is refused with the office that can help, and shows nothing of itself", async () => {
  const office = officeOf(open().doors, "tirane");
  const { register } = await file(office, "EDU-05");
  const stranger = await office.person("specialist1");
  const answer = await office.as(stranger).work.case({ register });
  expect(answer.kind).toBe("refused");
  expect(JSON.stringify(answer)).not.toContain("Marku");
  if (answer.kind === "refused") expect(answer.helpers).toHaveLength(1);
  expect(await office.as(stranger).work.find({ query: register.slice(-3) })).toEqual({ register: null });
});

test("a mayor finds and opens a dossier of any office once it has an act to take back, and no sooner", async () => {
  const office = officeOf(open().doors, "tirane");
  const { id, register, trackingCode } = await file(office, "LIC-04");
  const mayor = office.as(await office.person("kryetar"));
  expect((await mayor.work.case({ register })).kind).toBe("refused");
  expect(await mayor.work.find({ query: trackingCode })).toEqual({ register: null });
  await expect(mayor.documents.acts({ dossierId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await carryThrough(office, id);
  const before = await opened(mayor.work, register);
  expect(before).toMatchObject({ revokes: true, issued: [{ revoked: null }] });
  expect(await mayor.work.find({ query: trackingCode })).toEqual({ register });
  expect(await mayor.documents.acts({ dossierId: id })).toHaveLength(1);
  expect(await mayor.mandates.ofDossier({ dossierId: id })).toEqual([]);
  await mayor.documents.revoke({ documentId: before.issued[0]?.id ?? "", reasons: "Të dhëna të rreme." });
  expect((await opened(mayor.work, register)).issued).toMatchObject([
    { revoked: { reasons: "Të dhëna të rreme." } },
  ]);
  const stranger = await office.person("specialist1");
  expect((await office.as(stranger).work.case({ register })).kind).toBe("refused");
});

test("whoever works on it sees its way, its documents and what comes next", async () => {
  const office = officeOf(open().doors, "tirane");
  const { id, register, trackingCode } = await file(office, "PUB-02");
  const task = await taskAt(office, id, "check-1");
  const officer = await takeBySomebody(office, task);
  const api = office.as(officer).work;
  const [document] = (await opened(api, register)).documents;
  await expect(
    api.checkDocument({ taskId: task.id, documentKey: document?.key ?? "", state: "rejected", note: null }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await api.checkDocument({
    taskId: task.id,
    documentKey: document?.key ?? "",
    state: "rejected",
    note: "Nuk lexohet.",
  });
  const file2 = await opened(api, register);
  expect(file2.documents[0]).toMatchObject({ state: "rejected", note: "Nuk lexohet." });
  expect(file2.steps[0]).toMatchObject({ node: "check-1", status: "current", personId: officer.staffId });
  expect(file2.steps.filter((step) => step.status === "coming").length).toBeGreaterThan(3);
  expect(file2.steps.some((step) => step.node.startsWith("refusal"))).toBe(false);
  expect(file2.actions.map((action) => action.kind)).toEqual([
    "complete",
    "request-completion",
    "consult",
    "hold",
    "put-back",
    "give",
  ]);
  expect(file2.timeline.map((entry) => entry.event.kind)).toEqual([
    "document-checked",
    "taken",
    "registered",
  ]);
  expect(await api.find({ query: trackingCode.toLowerCase() })).toEqual({ register });
  expect(await api.find({ query: String(await numberOf(office, id)) })).toEqual({ register });
});

test("a step done shows its outcome, who did it and in which office", async () => {
  const office = officeOf(open().doors, "tirane");
  const { id, register } = await file(office, "PUB-02");
  const officer = await complete(office, id, "check-1", "ok");
  const { steps, timeline } = await opened(office.as(officer).work, register);
  expect(steps[0]).toMatchObject({
    status: "done",
    personId: officer.staffId,
    outcome: { sq: "Në rregull, vazhdon" },
  });
  expect(timeline[0]).toMatchObject({ event: { kind: "completed" }, by: { name: officer.name } });
});

test("an issued act may be taken back by the director of an office that worked on it, and by no officer of it", async () => {
  const office = officeOf(open().doors, "tirane");
  const { id, register } = await file(office, "EDU-05");
  await complete(office, id, "check-1", "ok");
  await complete(office, id, "draft-1", "done");
  await complete(office, id, "signature-1", "sign");
  const seenBy = async (name: string) => opened(office.as(await office.person(name)).work, register);
  const [director, officer, counter] = [
    await seenBy("arsdrejtor"),
    await seenBy("ars1"),
    await seenBy("sportel1"),
  ];
  expect([director, officer, counter].map(({ revokes }) => revokes)).toEqual([true, false, false]);
  const [act] = director.issued;
  const reasons = "Të dhënat u provuan të rreme.";
  await office.as(await office.person("arsdrejtor")).documents.revoke({ documentId: act?.id ?? "", reasons });
  expect((await seenBy("ars1")).issued.map(({ revoked }) => revoked)).toEqual([
    { on: "2026-11-23", reasons },
  ]);
});

async function opened(api: ReturnType<Office["as"]>["work"], register: string) {
  const answer = await api.case({ register });
  if (answer.kind !== "open") throw new Error(`${register} is ${answer.kind}`);
  return answer.file;
}
