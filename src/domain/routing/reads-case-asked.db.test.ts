import { expect, test } from "vitest";
import { addAttachment } from "@/domain/documents/add-attachment";
import type { StaffActor } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { Consulting } from "../../../tests/consulting";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

async function addFile(on: Consulting, fileName: string): Promise<string> {
  const id = newId();
  const row = {
    ...{ id, dossierId: on.id, documentKey: "other", fileName, mediaType: "application/pdf" as const },
    ...{ size: 2048, sha256: "0".repeat(64), storageKey: `kept-${id}`, state: "clean" as const },
  };
  const { doors, place, now } = on.office;
  await doors.asMunicipality(place, (tx) => addAttachment({ tx, actor: on.officer, now }, row));
  return id;
}

async function fileSeenBy(on: Consulting, person: StaffActor) {
  const page = await on.office.as(person).work.case({ register: on.register });
  if (page.kind !== "open") throw new Error(`${person.name} may not open it`);
  return page.file;
}

/** Two offices asked, of which the first may read one of two files; both have answered. */
async function asked(visible: boolean) {
  const on = await Consulting.at(officeOf(open().doors, "tirane"));
  const [shared, kept] = [await addFile(on, "plani.pdf"), await addFile(on, "letra.pdf")];
  const [one, two] = await on.askable();
  const { asked: ids } = await on.office.as(on.officer).work.askConsultations({
    id: newId(),
    ...{ taskId: on.step.id, question: "A ka pengesa për kërkesën?", kind: "yes-no", days: 3 },
    ...{ silence: "ignore", visible, bodies: [] },
    offices: [
      { officeId: one?.id ?? "", files: [shared] },
      { officeId: two?.id ?? "", files: [] },
    ],
  });
  const [first = "", second = ""] = ids;
  const person = await on.takenBy(first);
  await on.answer(second, "negative");
  return { on, shared, kept, first, second, person };
}

test("whoever was only asked reads the files shared with their office, on the page and by address", async () => {
  const { on, shared, kept, person } = await asked(false);
  const file = await fileSeenBy(on, person);
  const files = [...file.documents.flatMap((document) => document.files), ...file.otherFiles];
  expect(files.map(({ id }) => id)).toEqual([shared]);
  const { documents } = on.office.as(person);
  expect(await documents.download({ id: shared })).toMatchObject({ id: shared });
  await expect(documents.download({ id: kept })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const own = await fileSeenBy(on, on.officer);
  expect(own.otherFiles).toHaveLength(2);
  expect(await on.office.as(on.officer).documents.download({ id: kept })).toMatchObject({ id: kept });
});

test("an answer meant for the officer alone is nowhere on the page of the others asked", async () => {
  const { on, first, person } = await asked(false);
  const file = await fileSeenBy(on, person);
  expect(file.opinions.map(({ id }) => id)).toEqual([first]);
  expect(JSON.stringify(file)).not.toContain("Pengon rrugën");
  expect(JSON.stringify(await fileSeenBy(on, on.officer))).toContain("Pengon rrugën");
});

test("an answer meant for all asked is read by them", async () => {
  const { on, first, second, person } = await asked(true);
  const file = await fileSeenBy(on, person);
  expect(file.opinions.map(({ id }) => id).sort()).toEqual([first, second].sort());
  expect(JSON.stringify(file)).toContain("Pengon rrugën");
});

test("whoever was asked answers, and neither checks documents nor asks or directs questions", async () => {
  const { on, first, person } = await asked(true);
  const file = await fileSeenBy(on, person);
  expect(file.actions.map(({ kind, taskId }) => ({ kind, taskId }))).toEqual(
    expect.arrayContaining([{ kind: "answer", taskId: first }]),
  );
  expect(file.actions.map(({ kind }) => kind)).not.toContain("consult");
  expect(file).toMatchObject({ checksWith: null, asking: null });
  expect(file.opinions.some((opinion) => opinion.asked?.directs)).toBe(false);
});
