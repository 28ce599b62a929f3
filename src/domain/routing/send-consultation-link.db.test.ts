import { describe, expect, test } from "vitest";
import { addAttachment } from "@/domain/documents/add-attachment";
import { newId } from "@/lib/ids";
import { Consulting } from "../../../tests/consulting";
import { historyOf, officeOf, someApplicant } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const begin = (slug = "elbasan") => Consulting.at(officeOf(open().doors, slug));
const notFound = { code: "NOT_FOUND" };
const given = { words: "Linja kalon pranë.", person: "Agim Leka, inxhinier" };

/** A file whose own name tells who applied. */
async function addFile(on: Consulting, state: "clean" | "pending" = "clean"): Promise<string> {
  const id = newId();
  const row = {
    ...{ id, dossierId: on.id, documentKey: "other", fileName: `${someApplicant.personalNumber}.pdf` },
    ...{ mediaType: "application/pdf" as const, size: 2048, sha256: "0".repeat(64) },
    ...{ storageKey: `kept-${id}`, state },
  };
  const { doors, place, now } = on.office;
  await doors.asMunicipality(place, (tx) => addAttachment({ tx, actor: on.officer, now }, row));
  return id;
}

async function askBody(on: Consulting, files: string[]): Promise<string> {
  const { asked } = await on.office.as(on.officer).work.askConsultations({
    id: newId(),
    ...{ taskId: on.step.id, question: "A pengon rrjetin elektrik?", kind: "yes-no", days: 3 },
    ...{ silence: "ignore", visible: false, offices: [] },
    bodies: [{ body: "OSHEE", email: "zyra@oshee.example.com", files }],
  });
  return asked[0] ?? "";
}

describe("the link of a body outside", () => {
  test("shows the question, where the matter lies and by when, and nothing of who applied or of the office", async () => {
    const on = await begin();
    const id = await askBody(on, [await addFile(on)]);
    const { work } = on.office.as(on.officer);
    const note = "Shënim i brendshëm për kolegët.";
    const self = on.officer.staffId;
    await work.give({ taskId: on.step.id, from: self, to: self, reasons: note }).catch(() => {});
    const asked = await on.outside().askedOpinion({ secret: await on.link(id) });
    expect(asked).toMatchObject({
      ...{ state: "open", question: { sq: "A pengon rrjetin elektrik?" }, dueOn: "2026-11-26", free: false },
      outcomes: [{ id: "positive" }, { id: "negative" }],
      files: [{ name: { sq: "Skedar tjetër i praktikës" }, size: 2048 }],
    });
    const { personalNumber, firstName, lastName, phone } = someApplicant;
    for (const secret of [personalNumber, firstName, lastName, phone, note, on.officer.name, "zyra@"])
      expect(JSON.stringify(asked)).not.toContain(secret);
  });

  test("reads the files that were shared, and no other", async () => {
    const on = await begin();
    const [shared, kept, pending] = [await addFile(on), await addFile(on), await addFile(on, "pending")];
    const secret = await on.link(await askBody(on, [shared, pending]));
    expect(await on.outside().sharedFile({ secret, fileId: shared })).toMatchObject({ id: shared });
    await expect(on.outside().sharedFile({ secret, fileId: kept })).rejects.toMatchObject(notFound);
    await expect(on.outside().sharedFile({ secret, fileId: pending })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await on.outside().answerOpinion({ secret, outcome: "negative", ...given });
    await expect(on.outside().sharedFile({ secret, fileId: shared })).rejects.toMatchObject(notFound);
  });

  test("takes one answer, which hands the step back", async () => {
    const on = await begin();
    const id = await askBody(on, []);
    const secret = await on.link(id);
    const answer = { secret, outcome: "negative", ...given };
    await on.outside().answerOpinion(answer);
    expect(await on.row(id)).toMatchObject({ state: "answered", outcome: "negative", ...given });
    expect((await on.asking())?.heldUntil).toBeNull();
    expect((await historyOf(on.office, on.id)).at(-1)).toBe("consultation-answered");
    expect(await on.outside().askedOpinion({ secret })).toMatchObject({ state: "answered" });
    const other = { ...answer, outcome: "positive" };
    await expect(on.outside().answerOpinion(other)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("is late to the millisecond, swept or not", async () => {
    const on = await begin();
    const id = await askBody(on, []);
    const secret = await on.link(id);
    const { dueAt } = await on.row(id);
    const state = async () => (await on.outside().askedOpinion({ secret })).state;
    on.office.now = new Date(dueAt.getTime() - 1);
    expect(await state()).toBe("open");
    on.office.now = dueAt;
    expect(await state()).toBe("late");
    await expect(on.outside().answerOpinion({ secret, outcome: "positive", ...given })).rejects.toMatchObject(
      { code: "CONFLICT" },
    );
    await on.passTime();
    expect(await state()).toBe("late");
  });

  test("is one at a time, made by whoever asks, for a body outside, in its own municipality", async () => {
    const on = await begin();
    const id = await askBody(on, []);
    const [inside = ""] = await on.ask({ offices: 1 });
    const old = await on.link(id);
    const secret = await on.link(id);
    await expect(on.outside().askedOpinion({ secret: old })).rejects.toMatchObject(notFound);
    expect((await on.outside().askedOpinion({ secret })).state).toBe("open");
    await expect(on.link(inside)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const person = await on.takenBy(inside);
    await expect(
      on.office.as(person).work.sendConsultationLink({ consultationId: id }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    const there = await begin("vlore");
    await expect(there.outside().askedOpinion({ secret })).rejects.toMatchObject(notFound);
  });
});
