import { expect, test } from "vitest";
import type { CitizenActor } from "@/domain/tenancy/rules";
import { Consulting } from "../../../tests/consulting";
import { dossierOf, officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

test("opinions an officer asks change nothing of what an applicant is shown: not the office, not the history, not the day", async () => {
  const on = await Consulting.at(officeOf(open().doors, "elbasan"));
  const { personId, trackingCode } = await dossierOf(on.office, on.id);
  if (!personId) throw new Error("nobody applied");
  const { municipalityId } = on.office.place;
  const citizen: CitizenActor = {
    kind: "citizen",
    municipalityId,
    personId,
    personalNumber: "",
    name: "Ilir",
  };
  const shown = async () => ({
    own: await on.office.as(citizen).mine.dossier({ register: on.register }),
    track: await on.office.as({ kind: "visitor", municipalityId }).tracking.byCode({ code: trackingCode }),
  });
  const before = await shown();
  const [id = ""] = await on.ask({ offices: 1, bodies: ["OSHEE"] }, { days: 1 });
  expect(await shown()).toEqual(before);
  await on.answer(id, "negative");
  expect(await shown()).toEqual(before);
  expect(JSON.stringify(before)).not.toContain("OSHEE");
});
