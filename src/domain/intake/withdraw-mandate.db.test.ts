import { describe, expect, test } from "vitest";
import { mandatePage } from "@/domain/intake/rules-business";
import {
  apply,
  begin,
  codeOf,
  newBusiness,
  officerOf,
  openPage,
  stateFor,
  suiteMandates,
} from "../../../tests/mandates";

const { at, citizen, elira } = suiteMandates();

describe("a business somebody no longer acts for", () => {
  test("leaves the list and needs a new paper, while what was sent goes on with the old one", async () => {
    const [office, who, business] = [at(), await elira(), newBusiness()];
    const { id } = await apply(office, who, business);
    const { nipt } = business;
    const stranger = await citizen(1);
    expect(await codeOf(office.as(stranger).mandates.withdraw({ nipt }))).toBe("not-found");
    await office.as(who).mandates.withdraw({ nipt });
    expect(await stateFor(office, who, business)).toBeNull();
    expect(await codeOf(office.as(who).mandates.withdraw({ nipt }))).toBe("not-found");
    const { draftId } = await begin(office, who, business);
    expect(await openPage(office, who, draftId)).toBe(mandatePage);
    const { officer, taskId } = await officerOf(office, id);
    const [seen] = (await office.as(officer).mandates.ofDossier({ dossierId: id })) ?? [];
    expect(seen).toMatchObject({ withdrawnOn: "2026-11-23", files: [{ fileName: "Letra.pdf" }] });
    await office.as(officer).work.complete({ taskId, outcome: "ok", reasons: null, record: {} });
  });
});
