import { eq } from "drizzle-orm";
import postgres from "postgres";
import { expect, test, vi } from "vitest";
import { mandates } from "@/domain/intake/tables";
import type { CitizenActor, StaffActor } from "@/domain/tenancy/rules";
import { makeNipt } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import {
  dossierOf,
  entriesOf,
  file,
  officeOf,
  someApplicant,
  takeBySomebody,
  taskAt,
} from "../../../tests/desk";
import { codeOf } from "../../../tests/mandates";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
let serial = 500;
const reasons = "Sipas ekstraktit të QKB-së.";
const asWritten = { businessName: "Bar Kula", validUntil: "2026-12-31" };
const corrected = { businessName: "Bar Kulla", validUntil: "2026-06-30" };

/** A case for a business whose authorisation its owner wrote wrong, and the officer who has its first step. */
async function begun(change: Partial<typeof mandates.$inferInsert> = {}) {
  const office = officeOf(open().doors, "tirane");
  const business = { nipt: makeNipt({ registeredOn: "2019-12-14", serial: serial++ }), name: "Bar Kula" };
  const { id, register } = await file(office, "TAX-02", { applicant: { ...someApplicant, business } });
  const { personId } = await dossierOf(office, id);
  const { municipalityId } = office.place;
  const mandateId = newId();
  await office.doors.asMunicipality(office.place, (tx) =>
    tx.insert(mandates).values({
      ...{ municipalityId, id: mandateId, personId: personId ?? "", nipt: business.nipt, ...asWritten },
      ...{ basis: "authorisation", dossierId: id, addedAt: office.now, ...change },
    }),
  );
  const who: CitizenActor = {
    ...{ kind: "citizen", municipalityId, personId: personId ?? "", name: "Ilir" },
    personalNumber: someApplicant.personalNumber,
  };
  const task = await taskAt(office, id, "check-1");
  return { office, id, register, who, task, mandateId, officer: await takeBySomebody(office, task) };
}
type Begun = Awaited<ReturnType<typeof begun>>;

const correct = ({ office, task, mandateId }: Begun, by: StaffActor, change = {}) =>
  office.as(by).mandates.correct({ taskId: task.id, mandateId, ...corrected, reasons, ...change });
const rowOf = async ({ office, mandateId }: Begun) =>
  (
    await office.doors.asMunicipality(office.place, (tx) =>
      tx.select().from(mandates).where(eq(mandates.id, mandateId)),
    )
  )[0];

/** What comes of two acts that both read a mandate before either of them could write it. */
async function whileLocked(mandateId: string, both: () => Promise<string>[]): Promise<string[]> {
  const sql = postgres(open().database.superuser, { max: 2, fetch_types: false });
  const waiting = async () =>
    (await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
      .length;
  const { acts } = await sql.begin(async (held) => {
    await held`select from mandates where id = ${mandateId} for update`;
    const started = both();
    await vi.waitUntil(async () => (await waiting()) === 2, { timeout: 10_000 });
    return { acts: started };
  });
  await sql.end();
  return Promise.all(acts);
}

test("name and last day are written as the paper has them, with who, when and why, and the history keeps both", async () => {
  const on = await begun();
  expect(await correct(on, on.officer)).toEqual({ dossierId: on.id });
  expect(await rowOf(on)).toMatchObject({
    ...{ ...corrected, correctedAt: on.office.now, correctedBy: on.officer.name, correction: reasons },
    ...{ checkedAt: null, refusal: null },
  });
  const history = await entriesOf(on.office, on.id);
  expect(history.at(-1)).toMatchObject({
    kind: "mandate-corrected",
    by: { name: on.officer.name },
    data: { mandateId: on.mandateId, before: asWritten, after: corrected, reasons },
  });
  const seen = await on.office.as(on.officer).mandates.ofDossier({ dossierId: on.id });
  expect(seen).toMatchObject([
    { ...corrected, state: "expired", corrected: { on: "2026-11-23", by: on.officer.name, reasons } },
  ]);
});

test("its owner is shown what was changed and why, and never who changed it", async () => {
  const on = await begun();
  await correct(on, on.officer, { validUntil: asWritten.validUntil });
  const { companies } = await on.office.as(on.who).mine.overview();
  const { nipt } = (await rowOf(on)) ?? {};
  expect(companies.find((each) => each.nipt === nipt)).toMatchObject({
    ...{ name: "Bar Kulla", validUntil: "2026-12-31", state: "unchecked" },
    corrected: { on: "2026-11-23", reasons },
  });
  const { history } = await on.office.as(on.who).mine.dossier({ register: on.register });
  expect(history.at(-1)?.what).toEqual({
    ...{ kind: "mandate-corrected", name: "Bar Kulla", validUntil: null, reasons },
  });
  expect(JSON.stringify([companies, history])).not.toContain(on.officer.name);
});

test("the verdict stays: an accepted authorisation stays accepted, and its corrected name is the one others are told", async () => {
  const on = await begun({ checkedAt: new Date("2026-11-20T09:00:00Z"), checkedBy: "Dikush" });
  await correct(on, on.officer, { validUntil: "2027-01-31" });
  expect(await rowOf(on)).toMatchObject({ checkedBy: "Dikush", refusal: null });
  const seen = await on.office.as(on.officer).mandates.ofDossier({ dossierId: on.id });
  expect(seen).toMatchObject([{ state: "accepted" }]);
});

test("it belongs to whoever has a step of the case, about a mandate of that case, and needs a reason", async () => {
  const [on, other] = [await begun(), await begun()];
  const strange = { ...on, task: other.task };
  expect(await codeOf(correct(strange, other.officer))).toBe("not-found");
  expect(await codeOf(correct(on, await on.office.person("sportel1")))).toBe("forbidden");
  for (const wrong of [{ reasons: "  " }, { businessName: " " }, { validUntil: "31.12.2026" }])
    await expect(correct(on, on.officer, wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await codeOf(correct(on, on.officer, asWritten))).toBe("invalid");
  await on.office.as(on.officer).work.putBack({ taskId: on.task.id, reasons: null });
  expect(await codeOf(correct(on, on.officer))).toBe("forbidden");
  expect(await rowOf(on)).toMatchObject({ ...asWritten, correctedAt: null });
});

test("of two officers who correct it at once in two cases of the business, the second is told of the first", async () => {
  const on = await begun();
  const { nipt = "" } = (await rowOf(on)) ?? {};
  const applicant = { ...someApplicant, business: { nipt, name: "Bar Kula" } };
  const { id } = await file(on.office, "TAX-02", { applicant });
  const task = await taskAt(on.office, id, "check-1");
  const colleague = await takeBySomebody(on.office, task);
  const codes = await whileLocked(on.mandateId, () => [
    codeOf(correct(on, on.officer)),
    codeOf(correct({ ...on, task }, colleague, { businessName: "Bar Kulla 2" })),
  ]);
  expect(codes.sort()).toEqual(["conflict", "done"]);
});

test("whoever was only asked for an opinion reads it, and neither judges nor corrects it", async () => {
  const on = await begun();
  const officer = on.office.as(on.officer);
  const stranger = await on.office.person("jurist1");
  const [post] = stranger.posts;
  await officer.work.askConsultations({
    id: newId(),
    ...{ taskId: on.task.id, question: "A vlen kjo letër?", kind: "yes-no", days: 3, silence: "ignore" },
    ...{ visible: false, offices: [{ officeId: post?.officeId ?? "", files: [] }], bodies: [] },
  });
  const asked = (await on.office.openTasks(on.id)).find(({ kind }) => kind === "consultation");
  if (!asked) throw new Error("nobody was asked");
  const colleague = await takeBySomebody(on.office, asked);
  expect(await codeOf(correct({ ...on, task: asked }, colleague))).toBe("invalid");
  const check = { taskId: asked.id, mandateId: on.mandateId, refusal: null };
  expect(await codeOf(on.office.as(colleague).mandates.check(check))).toBe("invalid");
  expect(await rowOf(on)).toMatchObject({ ...asWritten, checkedAt: null });
});

test("of two officers who judge it at once in two cases of the business, the second is told of the first", async () => {
  const on = await begun();
  const { nipt = "" } = (await rowOf(on)) ?? {};
  const applicant = { ...someApplicant, business: { nipt, name: "Bar Kula" } };
  const { id } = await file(on.office, "TAX-02", { applicant });
  const task = await taskAt(on.office, id, "check-1");
  const colleague = await takeBySomebody(on.office, task);
  const judge = (who: StaffActor, taskId: string, refusal: string | null) =>
    codeOf(on.office.as(who).mandates.check({ taskId, mandateId: on.mandateId, refusal }));
  const codes = await whileLocked(on.mandateId, () => [
    judge(on.officer, on.task.id, null),
    judge(colleague, task.id, "Mungon nënshkrimi."),
  ]);
  expect(codes.sort()).toEqual(["conflict", "done"]);
});

/** The entries of a case its applicant is told of, each with the minutes it rests before. */
async function toldOf(dossierId: string): Promise<[number, number | undefined][]> {
  const sql = postgres(open().database.superuser, { max: 1, fetch_types: false });
  const jobs = await sql<{ payload: { seq: number; afterMinutes?: number } }[]>`
    select payload from waiting_jobs where task = 'tell-applicant' and payload->>'dossierId' = ${dossierId} order by id`;
  await sql.end();
  return jobs.map(({ payload }) => [payload.seq, payload.afterMinutes]);
}

test("its owner is told of a refusal and of a correction a little later, and of an acceptance never", async () => {
  const on = await begun();
  const check = (refusal: string | null) =>
    on.office.as(on.officer).mandates.check({ taskId: on.task.id, mandateId: on.mandateId, refusal });
  const before = await toldOf(on.id);
  await check("Mungon nënshkrimi.");
  await check(null);
  await correct(on, on.officer);
  const history = await entriesOf(on.office, on.id);
  const written = history.filter(({ kind }) => kind.startsWith("mandate-")).map(({ seq }) => seq);
  expect((await toldOf(on.id)).slice(before.length)).toEqual([
    [written[0], 15],
    [written[2], 15],
  ]);
});
