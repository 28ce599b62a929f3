import fc from "fast-check";
import { expect, test } from "vitest";
import type { MunicipalityId } from "@/db/tenant";
import { type MunicipalActor, Role } from "@/domain/tenancy/rules";
import { administers, postWords, requireAdministrator, requireOther } from "@/domain/tenancy/rules-people";

const municipalityId = 53 as MunicipalityId;
const holding = (...roles: Role[]): MunicipalActor => ({
  ...{ kind: "staff", municipalityId, staffId: "s", name: "Arta" },
  posts: roles.map((role) => ({ officeId: "o", officeCode: "SHQ", role })),
});
const others: MunicipalActor[] = [
  { kind: "citizen", municipalityId, personId: "s", personalNumber: "I1", name: "Arta" },
  { kind: "guest", municipalityId, email: "a@b.al", sessionId: "s" },
  { kind: "holder", municipalityId, dossierId: "s" },
  { kind: "visitor", municipalityId },
];

test("administrators and the operator's own command say who works here, and nobody else, whatever posts they hold", () => {
  expect(administers({ kind: "job", municipalityId, job: "invite" })).toBe(true);
  fc.assert(
    fc.property(fc.subarray(Role.options), (roles) => {
      const actor = holding(...roles);
      expect(administers(actor)).toBe(roles.includes("administrator"));
      if (!roles.includes("administrator"))
        expect(() => requireAdministrator(actor)).toThrow("Only the administrator");
      else expect(() => requireAdministrator(actor)).not.toThrow();
    }),
  );
  for (const actor of others) expect(() => requireAdministrator(actor)).toThrow("Only the administrator");
});

test("nobody changes their own rights; the operator's command and other people's rights are not one's own", () => {
  expect(() => requireOther(holding("administrator"), "s")).toThrow("another administrator");
  expect(() => requireOther(holding("administrator"), "t")).not.toThrow();
  expect(() => requireOther({ kind: "job", municipalityId, job: "s" }, "s")).not.toThrow();
});

test("posts are written in one order, so that the same posts are the same line", () => {
  const codes = new Map([
    ["1", "SHP"],
    ["2", "ARS"],
  ]);
  const posts = [
    { officeId: "1", role: "specialist" as const },
    { officeId: "2", role: "commission" as const },
    { officeId: "9", role: "specialist" as const },
  ];
  expect(postWords(posts, codes)).toBe("?/specialist, ARS/commission, SHP/specialist");
  expect(postWords(posts.toReversed(), codes)).toBe(postWords(posts, codes));
  expect(postWords([], codes)).toBe("–");
});
