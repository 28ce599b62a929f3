import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MunicipalityId } from "@/db/tenant";
import { type MunicipalActor, type Post, Role, type StaffActor } from "@/domain/tenancy/rules";
import { holdsPost, leadsOffice, servesCounter, staffOnly } from "@/domain/tenancy/rules-actor";

const municipalityId = 5301 as MunicipalityId;

const staffWith = (...posts: [officeId: string, role: Role][]): StaffActor => ({
  kind: "staff",
  municipalityId,
  staffId: "s",
  name: "Anila Cakrani",
  posts: posts.map(([officeId, role]): Post => ({ officeId, officeCode: officeId.toUpperCase(), role })),
});

const outsiders: MunicipalActor[] = [
  { kind: "citizen", municipalityId, personId: "p", personalNumber: "J55512345B", name: "Arta" },
  { kind: "guest", municipalityId, email: "a@example.com", sessionId: "g" },
  { kind: "holder", municipalityId, dossierId: "d" },
  { kind: "visitor", municipalityId },
  { kind: "job", municipalityId, job: "pass-time" },
];

describe("the work of the municipality", () => {
  it("is done by its staff and by nobody else, jobs included", () => {
    const clerk = staffWith(["shq", "front-office"]);
    expect(staffOnly(clerk)).toBe(clerk);
    for (const actor of outsiders) {
      expect(() => staffOnly(actor), actor.kind).toThrow(expect.objectContaining({ code: "forbidden" }));
    }
  });

  it("belongs to a role in an office: the same role elsewhere, or another role here, is not enough", () => {
    const person = staffWith(["shp", "specialist"], ["jur", "legal-specialist"]);
    expect(holdsPost(person, "shp", "specialist")).toBe(true);
    expect(holdsPost(person, "jur", "legal-specialist")).toBe(true);
    expect(holdsPost(person, "jur", "specialist")).toBe(false);
    expect(holdsPost(person, "ttv", "specialist")).toBe(false);
  });

  it("is shared out by the heads of an office, in that office only", () => {
    const shares = Role.options.filter((role) => leadsOffice(staffWith(["shp", role]), "shp"));
    expect(shares.sort()).toEqual(["head-of-directorate", "head-of-sector"]);
    expect(leadsOffice(staffWith(["shp", "head-of-directorate"], ["jur", "specialist"]), "jur")).toBe(false);
  });

  it("is taken in by whoever holds the counter's post, with whatever other posts", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Role.options), { maxLength: 6 }), (roles) => {
        const person = staffWith(...roles.map((role): [string, Role] => ["shq", role]));
        expect(servesCounter(person)).toBe(roles.includes("front-office"));
      }),
    );
  });
});
