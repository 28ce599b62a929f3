import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NationalRole, OfficeKind, Role } from "@/domain/tenancy/rules";
import { readCast, readMunicipalities } from "@/server/seed/data";

const offices: { code: string; roles: string[] }[] = JSON.parse(
  readFileSync(join(process.cwd(), "drizzle", "data", "offices.json"), "utf8"),
).offices;

describe("kinds of office and roles", () => {
  it("are those of the national list, no more and no fewer", () => {
    expect(offices.map(({ code }) => code).sort()).toEqual([...OfficeKind.options].sort());
    for (const { code, roles } of offices) {
      for (const role of roles) expect(Role.options, code).toContain(role);
    }
  });

  it("have a place each: no role is in no office", () => {
    const placed = new Set(offices.flatMap(({ roles }) => roles));
    expect(Role.options.filter((role) => !placed.has(role))).toEqual([]);
  });

  it("are what the people of the demonstration have, in offices that know the role", () => {
    const { municipalities, national } = readCast();
    for (const { slug, staff } of municipalities) {
      for (const { userName, posts } of staff) {
        expect(posts.length, `${slug} ${userName}`).toBeGreaterThan(0);
        for (const { office, role } of posts) {
          expect(OfficeKind.options, `${slug} ${userName}`).toContain(office);
          expect(Role.options, `${slug} ${userName}`).toContain(role);
        }
      }
    }
    for (const { role } of national) expect(NationalRole.options).toContain(role);
  });
});

it("each municipality has letters of its own for its register, three capitals", () => {
  const letters = readMunicipalities().map((each) => each.letters);
  expect(new Set(letters).size).toBe(61);
  for (const each of letters) expect(each).toMatch(/^[A-Z]{3}$/);
});
