import { eq } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { composeAct } from "@/domain/documents/compose-act";
import { keepRenderedAct } from "@/domain/documents/keep-rendered-act";
import { listActs, verifyAct } from "@/domain/documents/reads-act";
import { revokeDocument } from "@/domain/documents/revoke-document";
import { issuedDocuments } from "@/domain/dossier/tables-work";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { newId } from "@/lib/ids";
import { newTrackingCode } from "@/lib/tracking-code";
import { complete, file, historyOf, officeOf, someApplicant } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const as = <T>(office: Office, actor: MunicipalActor, work: (context: Context) => Promise<T>) =>
  office.doors.asMunicipality(actor, (tx) => work({ tx, actor, now: office.now }));
const job = (office: Office): MunicipalActor => ({
  kind: "job",
  municipalityId: office.place.municipalityId,
  job: "render-document",
});
const visitor = (office: Office): MunicipalActor => ({
  kind: "visitor",
  municipalityId: office.place.municipalityId,
});
const holder = (office: Office, dossierId: string): MunicipalActor => ({
  kind: "holder",
  municipalityId: office.place.municipalityId,
  dossierId,
});

/** A request that was signed, and the act that was issued with it. */
async function signed(how: "approved" | "refused" = "approved", slug = "tirane") {
  const office = officeOf(open().doors, slug);
  const { id, register } = await file(office, "EDU-05");
  if (how === "approved") {
    await complete(office, id, "check-1", "ok");
    await complete(office, id, "draft-1", "done");
  } else {
    await complete(office, id, "check-1", "refuse", "Fëmija nuk banon në këtë bashki.");
    await complete(office, id, "refusal-draft", "done");
  }
  const signer = await complete(office, id, how === "approved" ? "signature-1" : "refusal-signature", "sign");
  const [act] = await as(office, job(office), ({ tx }) =>
    tx.select().from(issuedDocuments).where(eq(issuedDocuments.dossierId, id)),
  );
  if (!act) throw new Error("no act was issued");
  return { office, id, register, signer, act };
}

const compose = (office: Office, documentId: string) =>
  as(office, job(office), (context) => composeAct(context, { documentId }));
const verify = (office: Office, code: string, address = "10.0.0.1") =>
  as(office, visitor(office), (context) => verifyAct(context, { code, address }));

/** What was looked up in a municipality, by result; the product itself only ever writes it. */
async function lookupsOf({ place }: Office): Promise<Record<string, number>> {
  const sql = postgres(open().database.superuser, { max: 1, fetch_types: false });
  try {
    const rows = await sql<{ result: string; count: number }[]>`
      select result, count(*)::int from verification_lookups where municipality_id = ${place.municipalityId} group by result`;
    return Object.fromEntries(rows.map(({ result, count }) => [result, count]));
  } finally {
    await sql.end();
  }
}

test("an act says who signed it, for whom, under which number, and what the procedure grants", async () => {
  const { office, register, signer, act } = await signed();
  const { content, verificationCode, issuedOn, rendered } = await compose(office, act.id);
  expect(content).toMatchObject({
    kind: "approval",
    municipality: "Bashkia Tiranë",
    number: `${register}/1`,
    procedureCode: "EDU-05",
    holder: `${someApplicant.firstName} (${someApplicant.fatherName}) ${someApplicant.lastName}`,
    signatory: { name: signer.name },
    reasons: null,
  });
  expect(content.office).not.toBe("");
  expect(content.signatory.role).not.toBe("");
  expect({ verificationCode, issuedOn, rendered }).toEqual({
    verificationCode: act.verificationCode,
    issuedOn: "2026-11-23",
    rendered: false,
  });
});

test("a refusal is an act of its own, with the reasons and the ways against it", async () => {
  const { office, act } = await signed("refused");
  const { content } = await compose(office, act.id);
  expect(content).toMatchObject({
    kind: "refusal",
    reasons: "Fëmija nuk banon në këtë bashki.",
    conditions: null,
    validity: "",
  });
  expect(content.appeal).toContain("30 ditëve");
});

test("what an act says is fixed when it is composed: later it says the same", async () => {
  const { office, id, act } = await signed();
  const { content } = await compose(office, act.id);
  await complete(office, id, "protocol-1", "done");
  office.now = new Date("2027-03-01T09:00:00Z");
  expect((await compose(office, act.id)).content).toEqual(content);
});

test("an act of another municipality, or one that never was, cannot be composed", async () => {
  const { act } = await signed();
  const vlore = officeOf(open().doors, "vlore");
  for (const documentId of [act.id, newId()])
    await expect(compose(vlore, documentId)).rejects.toMatchObject({ code: "not-found" });
});

test("the first file of an act stays its file", async () => {
  const { office, id, act } = await signed();
  const keep = (sha256: string) =>
    as(office, job(office), (context) =>
      keepRenderedAct(context, { documentId: act.id, storageKey: `acts/${sha256}`, sha256, size: 9 }),
    );
  expect(await keep("a".repeat(64))).toBe(true);
  expect(await keep("b".repeat(64))).toBe(false);
  const [listed] = await as(office, holder(office, id), (context) => listActs(context, { dossierId: id }));
  expect(listed?.file).toEqual({ storageKey: `acts/${"a".repeat(64)}`, sha256: "a".repeat(64) });
  expect((await compose(office, act.id)).rendered).toBe(true);
});

test("the acts of a dossier are listed for its applicant and its offices, and for nobody else", async () => {
  const { office, id, act } = await signed();
  const list = (actor: MunicipalActor) =>
    as(office, actor, (context) => listActs(context, { dossierId: id }));
  expect(await list(holder(office, id))).toEqual([
    {
      id: act.id,
      code: act.verificationCode,
      content: null,
      state: "valid",
      issuedOn: "2026-11-23",
      revoked: null,
      file: null,
    },
  ]);
  expect(await list(await office.person("ars1"))).toHaveLength(1);
  for (const actor of [visitor(office), await office.person("specialist1")])
    await expect(list(actor)).rejects.toMatchObject({ code: "not-found" });
});

test("a code proves an act without telling whose it is, and only once the act says something", async () => {
  const { office, register, act } = await signed();
  expect(await verify(office, act.verificationCode)).toEqual({ kind: "unknown" });
  await compose(office, act.id);
  const found = await verify(office, ` ${act.verificationCode.toLowerCase()} `);
  expect(found).toMatchObject({
    kind: "found",
    state: "valid",
    number: `${register}/1`,
    holder: "I*** M***",
  });
  for (const hidden of [someApplicant.firstName, someApplicant.lastName, someApplicant.personalNumber])
    expect(JSON.stringify(found)).not.toContain(hidden);
});

test("a code is of its own municipality: elsewhere it stands for nothing", async () => {
  const { office, act } = await signed();
  await compose(office, act.id);
  expect(await verify(officeOf(open().doors, "vlore"), act.verificationCode)).toEqual({ kind: "unknown" });
});

test("ten wrong codes make an address wait, while another goes on; each answer is counted by its result alone", async () => {
  const { office, act } = await signed("approved", "elbasan");
  await compose(office, act.id);
  const wrong = () => verify(office, newTrackingCode(office.place.municipalityId), "10.0.0.9");
  for (let at = 0; at < 10; at++) expect(await wrong()).toEqual({ kind: "unknown" });
  expect(await wrong()).toEqual({ kind: "wait" });
  expect(await verify(office, act.verificationCode, "10.0.0.9")).toEqual({ kind: "wait" });
  expect(await verify(office, act.verificationCode, "10.0.0.8")).toMatchObject({ kind: "found" });
  expect(await lookupsOf(office)).toEqual({ unknown: 10, valid: 1 });
});

test("an act is withdrawn with reasons by the mayor or the director of an office that worked on it, once", async () => {
  const { office, id, act } = await signed();
  await compose(office, act.id);
  const revoke = (actor: MunicipalActor) =>
    as(office, actor, (context) =>
      revokeDocument(context, { documentId: act.id, reasons: "Të dhënat u provuan të rreme." }),
    );
  const refused = [await office.person("ars1"), await office.person("sportel1"), holder(office, id)];
  for (const actor of refused) await expect(revoke(actor)).rejects.toMatchObject({ code: "forbidden" });
  const director = await office.person("arsdrejtor");
  const elsewhere = { ...director, posts: director.posts.map((post) => ({ ...post, officeId: newId() })) };
  await expect(revoke(elsewhere)).rejects.toMatchObject({ code: "forbidden" });
  await revoke(director);
  expect(await verify(office, act.verificationCode)).toMatchObject({
    state: "revoked",
    revokedOn: "2026-11-23",
  });
  expect((await historyOf(office, id)).at(-1)).toBe("revoked");
  await expect(revoke(await office.person("kryetar"))).rejects.toMatchObject({ code: "conflict" });
});
