import postgres from "postgres";
import { expect, test } from "vitest";
import { carryThrough, revokeActOf, takeIn } from "../../../tests/application";
import { entriesOf, officeOf } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const reasons = "Të dhënat u provuan të rreme.";

/** An application whose act was issued, with whoever leads the municipality. */
async function granted() {
  const office = officeOf(open().doors, "tirane");
  const { id } = await takeIn(office, "LIC-04");
  await carryThrough(office, id);
  return { office, id, mayor: office.as(await office.person("kryetar")) };
}

/** The entries an applicant is to be told of, by their numbers. */
async function tellings(dossierId: string): Promise<number[]> {
  const sql = postgres(open().database.superuser, { max: 1, fetch_types: false });
  try {
    const rows = await sql<{ seq: number }[]>`
      select (payload->>'seq')::int seq from waiting_jobs
       where task = 'tell-applicant' and payload->>'dossierId' = ${dossierId} order by id`;
    return rows.map(({ seq }) => seq);
  } finally {
    await sql.end();
  }
}

const revocations = async (office: Office, id: string) =>
  (await entriesOf(office, id)).filter(({ kind }) => kind === "revoked");

const actsOf = (office: Office, dossierId: string) =>
  office
    .as({ kind: "holder", municipalityId: office.place.municipalityId, dossierId })
    .documents.acts({ dossierId });

test("a revocation queues one message of its own entry, and sent again neither writes nor queues anything", async () => {
  const { office, id, mayor } = await granted();
  const before = await tellings(id);
  const documentId = await revokeActOf(office, id, reasons);
  const entries = await revocations(office, id);
  expect(entries.map(({ data }) => data)).toEqual([{ documentId, reasons }]);
  const after = [...before, ...entries.map(({ seq }) => seq)];
  expect(await tellings(id)).toEqual(after);
  await mayor.documents.revoke({ documentId, reasons });
  const deputy = office.as(await office.person("nenkryetar1"));
  for (const again of [
    mayor.documents.revoke({ documentId, reasons: "Të tjera arsye, po aq të gjata." }),
    deputy.documents.revoke({ documentId, reasons }),
  ])
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await tellings(id)).toEqual(after);
  expect(await revocations(office, id)).toEqual(entries);
  const [act] = await actsOf(office, id);
  expect(act?.revoked?.reasons).toBe(reasons);
});

test("of two who revoke at once one does, and the applicant is told once", async () => {
  const { office, id, mayor } = await granted();
  const deputy = office.as(await office.person("nenkryetar1"));
  const [act] = await actsOf(office, id);
  const before = await tellings(id);
  const done = await Promise.allSettled(
    [mayor, deputy].map((leader) => leader.documents.revoke({ documentId: act?.id ?? "", reasons })),
  );
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await revocations(office, id)).toHaveLength(1);
  expect(await tellings(id)).toHaveLength(before.length + 1);
});

test("a revocation that was refused leaves no message", async () => {
  const { office, id } = await granted();
  const [act] = await actsOf(office, id);
  const before = await tellings(id);
  const clerk = office.as(await office.person("sportel1"));
  await expect(clerk.documents.revoke({ documentId: act?.id ?? "", reasons })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await tellings(id)).toEqual(before);
});
