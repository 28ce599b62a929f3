import { expect, test } from "vitest";
import { dossierOn } from "@/domain/dossier/fixture-standing";
import { nameOf } from "@/domain/routing/rules-names";
import { end, sketch, task } from "@/domain/workflow/fixture-sketch";

test("an applicant is named in one line, a business with the person who speaks for it", () => {
  const { applicant } = dossierOn(sketch([task("a"), end("e")], ["start > a", "a > e"]));
  expect(nameOf(applicant)).toBe("Ilir Marku");
  const business = { nipt: "M01412005V", name: "Marku SHPK" };
  expect(nameOf({ ...applicant, business })).toBe("Marku SHPK (Ilir Marku)");
});
