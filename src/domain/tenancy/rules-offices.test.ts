import { expect, test } from "vitest";
import { lackingRoles } from "@/domain/tenancy/rules-offices";

test("steps wait for nobody where their role is held in another office, or by nobody at all", () => {
  const lanes = [
    { office: "SHP", role: "specialist" },
    { office: "SHP", role: "inspector" },
    { office: "JUR", role: "legal-specialist" },
    { office: "POL", role: "municipal-police" },
  ];
  const arranged = [
    { kind: "SHP" as const, officeId: "one" },
    { kind: "JUR" as const, officeId: "one" },
  ];
  const held = [
    { officeId: "one", role: "specialist" as const },
    { officeId: "two", role: "inspector" as const },
  ];
  expect(lackingRoles(lanes, arranged, held)).toEqual([
    { kind: "SHP", roles: ["inspector"] },
    { kind: "JUR", roles: ["legal-specialist"] },
  ]);
});
