import { describe, expect, test } from "vitest";
import { mandatePage } from "@/domain/intake/rules-business";
import { newId } from "@/lib/ids";
import { historyOf, takeBySomebody, taskAt } from "../../../tests/desk";
import {
  apply,
  begin,
  check,
  codeOf,
  newBusiness,
  officerOf,
  openPage,
  stateFor,
  suiteMandates,
} from "../../../tests/mandates";

const { at, citizen, elira, rowsFor } = suiteMandates();

describe("the office's verdict", () => {
  test("is given once, written into the history, and holds for the other cases of the same business", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const first = await apply(office, who, business);
    const second = await apply(office, who, business, "TAX-09");
    const { officer, taskId } = await officerOf(office, first.id);
    const [row] = await rowsFor(business);
    const mandateId = row?.id ?? "";
    await check(office, officer, taskId, mandateId, null);
    expect(await stateFor(office, who, business)).toBe("accepted");
    expect((await historyOf(office, first.id)).at(-1)).toBe("mandate-checked");
    expect(await codeOf(check(office, officer, taskId, mandateId, null))).toBe("conflict");
    const { officer: colleague } = await officerOf(office, second.id);
    const seen = await office.as(colleague).mandates.ofDossier({ dossierId: second.id });
    expect(seen).toMatchObject([{ state: "accepted", checkedBy: officer.name, businessName: "Bar Kulla" }]);
    const [paper] = seen?.[0]?.files ?? [];
    const read = { dossierId: second.id, fileId: paper?.id ?? "" };
    expect(await office.as(colleague).mandates.file(read)).toMatchObject({ fileName: "Letra.pdf" });
  });

  test("against it carries its reason to the applicant's next application, and can be given up", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { id, register } = await apply(office, who, business);
    const { officer, taskId } = await officerOf(office, id);
    const [row] = await rowsFor(business);
    const mandateId = row?.id ?? "";
    await check(office, officer, taskId, mandateId, "Mungon nënshkrimi.");
    expect(await stateFor(office, who, business)).toBe("refused");
    const { draftId } = await begin(office, who, business);
    expect(await openPage(office, who, draftId)).toBe(mandatePage);
    const { subject } = await office.as(who).drafts.get({ draftId });
    expect(subject).toMatchObject({ company: { state: "refused", refusal: "Mungon nënshkrimi." } });
    const told = (await office.as(who).mine.dossier({ register })).history.map(({ what }) => what);
    expect(told).toContainEqual({ kind: "mandate", accepted: false });
    await check(office, officer, taskId, mandateId, null);
    expect(await openPage(office, who, draftId)).not.toBe(mandatePage);
  });

  test("belongs to whoever has the step, about a mandate of that dossier", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { id } = await apply(office, who, business);
    const other = await apply(office, await citizen(1), newBusiness());
    const [row] = await rowsFor(business);
    const mandateId = row?.id ?? "";
    const task = await taskAt(office, id, "check-1");
    const officer = await takeBySomebody(office, task);
    const elsewhere = await officerOf(office, other.id);
    expect(await codeOf(check(office, elsewhere.officer, elsewhere.taskId, mandateId, null))).toBe(
      "not-found",
    );
    expect(await codeOf(check(office, await office.person("sportel1"), task.id, mandateId, null))).toBe(
      "forbidden",
    );
    await office.as(officer).work.putBack({ taskId: task.id, reasons: null });
    expect(await codeOf(check(office, officer, task.id, mandateId, null))).toBe("forbidden");
    expect(await stateFor(office, who, business)).toBe("unchecked");
  });

  test("and the paper are closed to an office that has nothing to do with the case", async () => {
    const [office, who] = [at(), await elira()];
    const { id } = await apply(office, who, newBusiness());
    const { officer } = await officerOf(office, id);
    const [seen] = (await office.as(officer).mandates.ofDossier({ dossierId: id })) ?? [];
    const read = { dossierId: id, fileId: seen?.files[0]?.id ?? "" };
    const held = new Set((await office.openTasks(id)).map(({ officeId }) => officeId));
    const stranger = (await office.people()).find(({ posts }) =>
      posts.every(({ officeId, role }) => !held.has(officeId) && !["front-office", "auditor"].includes(role)),
    );
    if (!stranger) throw new Error("Everybody works on it");
    expect(await codeOf(office.as(stranger).mandates.ofDossier({ dossierId: id }))).toBe("not-found");
    expect(await codeOf(office.as(stranger).mandates.file(read))).toBe("not-found");
    expect(await codeOf(office.as(officer).mandates.file({ ...read, fileId: newId() }))).toBe("not-found");
  });
});
