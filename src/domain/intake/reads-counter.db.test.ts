import { describe, expect, test } from "vitest";
import { bringDocuments } from "@/domain/intake/bring-documents";
import { printReceipt } from "@/domain/intake/print-receipt";
import { getCounterStart, getServiceAtCounter } from "@/domain/intake/reads-counter";
import { getReceiptSheet } from "@/domain/intake/reads-counter-receipt";
import { findDossiers, getCounterCase, listHandOvers } from "@/domain/intake/reads-hand-over";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { makePersonalNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { complete, dossierOf, file, historyOf, officeOf, someApplicant } from "../../../tests/desk";
import type { Office } from "../../../tests/office";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const at = (slug = "tirane", now?: string) => officeOf(open().doors, slug, now ? new Date(now) : undefined);

/** Does something as somebody who works here. */
async function inside<T>(
  office: Office,
  work: (context: Context<StaffActor>) => Promise<T>,
  userName = "sportel1",
): Promise<T> {
  const actor = await office.person(userName);
  return open().doors.asMunicipality(office.place, (tx) => work({ tx, actor, now: office.now }));
}
const standing = (office: Office, id: string, userName?: string) =>
  inside(office, async (context) => (await getCounterCase(context, { id })).standing, userName);

describe("the counter's first screen", () => {
  test("offers what may be requested there, and begins with what this clerk registers most", async () => {
    const office = at("vlore");
    for (const code of ["EDU-05", "CEM-01", "CEM-01"]) await file(office, code);
    const start = await inside(office, getCounterStart);
    expect(start.favourites).toEqual(["CEM-01", "EDU-05"]);
    expect(start.today).toBe("2026-11-23");
    expect(start.services.length).toBeGreaterThan(50);
    expect(start.registered.map(({ service }) => service.sq)).toHaveLength(3);
    expect(start.registered[0]?.applicant).toBe("Ilir Marku");
  });

  test("shows today's registrations of this clerk, not a colleague's and not yesterday's", async () => {
    const office = at("elbasan");
    const { register } = await file(office, "EDU-05");
    const rows = async (of: Office, userName = "sportel1") =>
      (await inside(of, getCounterStart, userName)).registered.map((row) => row.register);
    expect(await rows(office)).toEqual([register]);
    expect(await rows(office, "specialist1")).toEqual([]);
    expect(await rows(at("elbasan", "2026-11-23T23:30:00Z"))).toEqual([]);
  });

  test("forgets what was usual more than a fortnight ago", async () => {
    const office = at("shkoder");
    await file(office, "EDU-05");
    const favourites = async (now: string) => (await inside(at("shkoder", now), getCounterStart)).favourites;
    expect(await favourites("2026-12-07T09:00:00Z")).toEqual(["EDU-05"]);
    expect(await favourites("2026-12-08T09:00:00Z")).toEqual([]);
  });
});

test("a service at the counter promises the day the register would give, and names the office that works first", async () => {
  const office = at();
  const service = await inside(office, (context) => getServiceAtCounter(context, "EDU-05"));
  const { dueOn } = await file(office, "EDU-05");
  expect(service.dueOn).toBe(dueOn);
  expect(service.office.sq).not.toBe("");
  const unknown = inside(office, (context) => getServiceAtCounter(context, "NON-99"));
  await expect(unknown).rejects.toMatchObject({ code: "not-found" });
});

describe("a dossier at the counter", () => {
  test("is found by register number, tracking code and personal number, nowhere else by any of them", async () => {
    const office = at();
    const personalNumber = makePersonalNumber({ birthDate: "1971-02-03", sex: "male", serial: 5 });
    const applicant = { ...someApplicant, personalNumber };
    const { id, register, trackingCode } = await file(office, "EDU-05", { applicant });
    const find = async (text: string, where = office) =>
      (await inside(where, (context) => findDossiers(context, { text }))).map((each) => each.id);
    for (const text of [register, register.slice(4), trackingCode, personalNumber]) {
      expect(await find(text), text).toContain(id);
      expect(await find(text, at("elbasan")), text).not.toContain(id);
    }
    for (const text of ["NON-2026-000001", "TIR-2025-000001", "Marku"])
      expect(await find(text), text).toEqual([]);
  });

  test("says who has it while it is worked on, and can be handed over once the act is protocolled", async () => {
    const office = at();
    const { id } = await file(office, "EDU-05");
    expect(await standing(office, id)).toMatchObject({ kind: "in-work" });
    await complete(office, id, "check-1", "ok");
    await complete(office, id, "draft-1", "done");
    expect(await standing(office, id)).toMatchObject({ kind: "unsigned" });
    await complete(office, id, "signature-1", "sign");
    await complete(office, id, "protocol-1", "done");
    expect(await standing(office, id)).toMatchObject({
      ...{ kind: "deliver", outcome: "delivered", refused: false, refusal: null, issuedOn: "2026-11-23" },
    });
    const waiting = (userName?: string) =>
      inside(office, async (context) => (await listHandOvers(context)).map((each) => each.id), userName);
    expect(await waiting()).toContain(id);
    expect(await waiting("specialist1")).toEqual([]);
    await complete(office, id, "deliver-result", "delivered");
    expect(await standing(office, id)).toEqual({ kind: "over", on: "2026-11-23" });
    expect(await waiting()).not.toContain(id);
  });

  test("is unpaid while a payment is awaited", async () => {
    const office = at();
    const { id } = await file(office, "PUB-02");
    await complete(office, id, "check-1", "ok");
    await complete(office, id, "inspection-1", "ok");
    await complete(office, id, "payment-order-1", "done");
    expect(await standing(office, id)).toMatchObject({ kind: "unpaid" });
  });

  test("is handed over as a refusal when it was refused", async () => {
    const office = at();
    const { id } = await file(office, "EDU-05");
    await complete(office, id, "check-1", "refuse", "Fëmija nuk është i regjistruar këtu.");
    await complete(office, id, "refusal-draft", "done");
    await complete(office, id, "refusal-signature", "sign");
    expect(await standing(office, id)).toMatchObject({ kind: "deliver", refused: true });
  });
});

describe("documents brought later", () => {
  const bring = (office: Office, dossierId: string, ...keys: string[]) =>
    inside(office, (context) =>
      bringDocuments(context, {
        dossierId,
        documents: keys.map((key) => ({ key, state: "copied" as const })),
      }),
    );
  const sheet = (office: Office, register: string) =>
    inside(office, (context) => getReceiptSheet(context, { register }));

  test("move from the missing to the received on the receipt, and stand in the history", async () => {
    const office = at();
    const { id, register } = await file(office, "AGR-01", { documents: [{ key: "f6", state: "missing" }] });
    const { facts } = (await dossierOf(office, id)).procedure;
    const name = facts.documents.find(({ key }) => key === "f6")?.name;
    expect((await sheet(office, register)).missing).toContainEqual(name);
    await bring(office, id, "f6");
    const after = await sheet(office, register);
    expect(after.missing).not.toContainEqual(name);
    expect(after.received).toContainEqual({ name, signLater: false, copied: true });
    expect(await historyOf(office, id)).toEqual(["registered", "document-checked"]);
  });

  test("are those of the procedure, and bringing none writes nothing", async () => {
    const office = at();
    const { id } = await file(office, "AGR-01");
    await expect(bring(office, id, "f6", "not-asked")).rejects.toMatchObject({ code: "invalid" });
    await bring(office, id);
    expect(await historyOf(office, id)).toEqual(["registered"]);
    await expect(bring(office, newId(), "f6")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a receipt", () => {
  const read = (office: Office, register: string) =>
    inside(office, (context) => getReceiptSheet(context, { register }));

  test("is read by its whole register number, at its own municipality", async () => {
    const office = at();
    const { id, register, trackingCode, dueOn } = await file(office, "EDU-05");
    expect(await read(office, register)).toMatchObject({
      ...{ dossierId: id, register, trackingCode, dueOn, applicant: "Ilir Petrit Marku" },
      at: "2026-11-23T09:00:00.000Z",
    });
    for (const wrong of [register.slice(9), register.slice(4), trackingCode, "TIR-2026-999999", ""]) {
      await expect(read(office, wrong), wrong).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(read(at("elbasan"), register)).rejects.toMatchObject({ code: "not-found" });
  });

  test("printed once more is written down each time, and one print asked for twice only once", async () => {
    const office = at();
    const { id } = await file(office, "EDU-05");
    const print = (dossierId: string, printId = newId()) =>
      inside(office, (context) => printReceipt(context, { dossierId, printId }));
    const one = newId();
    await Promise.all([print(id, one), print(id, one)]);
    await print(id, one);
    await print(id);
    expect(await historyOf(office, id)).toEqual(["registered", "receipt-printed", "receipt-printed"]);
    await expect(print(newId())).rejects.toMatchObject({ code: "not-found" });
  });
});
