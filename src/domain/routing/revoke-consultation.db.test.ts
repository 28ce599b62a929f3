import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { timers } from "@/domain/dossier/tables-work";
import { addDays, civilDate } from "@/lib/dates";
import { Consulting } from "../../../tests/consulting";
import { dossierOf, historyOf, officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const begin = (slug = "elbasan") => Consulting.at(officeOf(open().doors, slug));

describe("taking a question back", () => {
  test("closes the task of the asked office and hands the step back when it was the last", async () => {
    const on = await begin();
    const [first = "", second = ""] = await on.ask({ offices: 2 });
    const { work } = on.office.as(on.officer);
    await work.revokeConsultation({ consultationId: first, reasons: "U pyet gabimisht." });
    expect((await on.asking())?.heldUntil).not.toBeNull();
    expect((await on.office.openTasks(on.id)).map(({ id }) => id)).not.toContain(first);
    await work.revokeConsultation({ consultationId: second, reasons: null });
    expect((await on.asking())?.heldUntil).toBeNull();
    expect(await on.row(first)).toMatchObject({ state: "revoked", reasons: "U pyet gabimisht." });
    expect((await historyOf(on.office, on.id)).slice(-2)).toEqual([
      "consultation-revoked",
      "consultation-revoked",
    ]);
    await work.complete({ taskId: on.step.id, outcome: "ok", reasons: null, record: {} });
  });

  test("shuts the case to whoever was asked only by it", async () => {
    const on = await begin();
    const [id = ""] = await on.ask({ offices: 1 });
    const person = await on.takenBy(id);
    const look = () => on.office.as(person).work.case({ register: on.register });
    expect((await look()).kind).toBe("open");
    await on.office.as(on.officer).work.revokeConsultation({ consultationId: id, reasons: null });
    expect((await look()).kind).toBe("refused");
  });

  test("comes too late once it was answered, and is not for the asked themselves", async () => {
    const on = await begin();
    const [id = "", other = ""] = await on.ask({ offices: 2 });
    const person = await on.takenBy(other);
    await on.answer(id);
    const { work } = on.office.as(on.officer);
    const revoke = { consultationId: id, reasons: null };
    await expect(work.revokeConsultation(revoke)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(
      on.office.as(person).work.revokeConsultation({ consultationId: other, reasons: null }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("happens by itself when the dossier ends: it leaves no open task, no time, and a dead link", async () => {
    const on = await begin();
    const [inside = "", outside = ""] = await on.ask({ offices: 1, bodies: ["OSHEE"] });
    const secret = await on.link(outside);
    const { personId } = await dossierOf(on.office, on.id);
    if (!personId) throw new Error("nobody applied");
    const citizen = {
      ...{ kind: "citizen" as const, municipalityId: on.office.place.municipalityId },
      ...{ personId, personalNumber: "", name: "Ilir Marku" },
    };
    await on.office.as(citizen).tracking.withdraw({ dossierId: on.id, reasons: null });
    expect(await on.office.openTasks(on.id)).toEqual([]);
    const times = await on.office.doors.asMunicipality(on.office.place, (tx) =>
      tx.select().from(timers).where(eq(timers.dossierId, on.id)),
    );
    expect(times).toEqual([]);
    expect(await dossierOf(on.office, on.id)).toMatchObject({ status: "closed", consultations: [] });
    for (const id of [inside, outside]) expect(await on.row(id)).toMatchObject({ state: "revoked" });
    expect(await on.outside().askedOpinion({ secret })).toMatchObject({ state: "revoked", files: [] });
    await expect(
      on.outside().answerOpinion({ secret, outcome: "positive", words: "Pa vërejtje.", person: "Arta H." }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    on.office.now = new Date(`${addDays(civilDate(on.office.now), 30)}T09:00:00Z`);
    const before = await historyOf(on.office, on.id);
    await on.passTime();
    expect(await historyOf(on.office, on.id)).toEqual(before);
  });
});

describe("reminding", () => {
  test("is written down and shown, at most once a day", async () => {
    const on = await begin();
    const [id = ""] = await on.ask({ offices: 1 });
    const remind = (remindedOn: string | null) =>
      on.office.as(on.officer).work.remindConsultation({ consultationId: id, remindedOn });
    await remind(null);
    await expect(remind("2026-11-23")).rejects.toMatchObject({ code: "CONFLICT" });
    on.office.now = new Date("2026-11-24T09:00:00Z");
    await remind("2026-11-23");
    expect((await historyOf(on.office, on.id)).slice(-2)).toEqual([
      "consultation-reminded",
      "consultation-reminded",
    ]);
    const page = await on.office.as(await on.takenBy(id)).work.case({ register: on.register });
    const shown = page.kind === "open" ? page.file.opinions.find((each) => each.id === id) : undefined;
    expect(shown?.asked).toMatchObject({ remindedOn: "2026-11-24", directs: false });
  });

  test("stops with the answer", async () => {
    const on = await begin();
    const [id = ""] = await on.ask({ offices: 1 });
    await on.answer(id);
    await expect(
      on.office.as(on.officer).work.remindConsultation({ consultationId: id, remindedOn: null }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("sent twice by a page that saw none today, also at the same moment, reminds once", async () => {
    const on = await begin();
    const [id = ""] = await on.ask({ offices: 1 });
    const remind = () =>
      on.office.as(on.officer).work.remindConsultation({ consultationId: id, remindedOn: null });
    const answers = [...(await Promise.all([remind(), remind(), remind(), remind()])), await remind()];
    expect(new Set(answers.map(({ dossierId }) => dossierId))).toEqual(new Set([on.id]));
    const entries = await historyOf(on.office, on.id);
    expect(entries.filter((kind) => kind === "consultation-reminded")).toHaveLength(1);
  });

  test("taking back sent twice, also at the same moment, takes back once", async () => {
    const on = await begin();
    const [id = ""] = await on.ask({ offices: 1 });
    const revoke = (reasons: string | null = "Gabim.") =>
      on.office.as(on.officer).work.revokeConsultation({ consultationId: id, reasons });
    const answers = [...(await Promise.all([revoke(), revoke()])), await revoke()];
    expect(new Set(answers.map(({ dossierId }) => dossierId))).toEqual(new Set([on.id]));
    const entries = await historyOf(on.office, on.id);
    expect(entries.filter((kind) => kind === "consultation-revoked")).toHaveLength(1);
    await expect(revoke("Tjetër arsye.")).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
