import { describe, expect, it } from "vitest";
import { laneOf } from "@/domain/publication/rules-lane";
import { OfficeKind, Role } from "@/domain/tenancy/rules";
import { catalogue } from "../../../tests/catalogue";

describe("the lane of a role", () => {
  it("is a known role in a known office for every step of the catalogue that is not the applicant's", () => {
    for (const { code, office, steps } of catalogue) {
      for (const { role } of steps.filter((step) => step.role !== "applicant")) {
        const lane = laneOf(role, office);
        expect(OfficeKind.options, code).toContain(lane.office);
        expect(Role.options, code).toContain(lane.role);
        expect(lane.id).toBe(`${lane.role}-${lane.office.toLowerCase()}`);
      }
    }
  });

  it("is the procedure's own office for its officers, and always the same one for the others", () => {
    for (const own of OfficeKind.options) {
      expect(laneOf("specialist", own).office).toBe(own);
      expect(laneOf("head-of-directorate", own).office).toBe(own);
      expect(laneOf("mayor", own)).toEqual({ id: "mayor-kry", office: "KRY", role: "mayor" });
      expect(laneOf("front-office", own).office).toBe("SHQ");
    }
  });

  it("of an outside body is the officer of the case, who asks it and writes down what it says", () => {
    expect(laneOf("external-body", "SHP")).toEqual(laneOf("specialist", "SHP"));
  });

  it("is nothing for the applicant, who has no desk, nor for words that are no role", () => {
    for (const role of ["applicant", "", "constructor", "emperor"]) {
      expect(() => laneOf(role, "SHP"), role).toThrow("No office works as");
    }
  });
});
