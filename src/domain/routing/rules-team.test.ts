import fc from "fast-check";
import { expect, test } from "vitest";
import { type TeamMember, takersOf } from "@/domain/routing/rules-team";

const member = (change: Partial<TeamMember>): TeamMember => ({
  officeId: "desk",
  office: { sq: "Zyra", en: "Office" },
  staffId: "arta",
  name: "Arta",
  roles: ["specialist"],
  awayUntil: null,
  absences: [],
  open: 0,
  near: 0,
  overdue: 0,
  held: 0,
  ...change,
});
const work = { officeId: "desk", role: "specialist" };

test("work can be handed to those who are here and hold its role in its office", () => {
  const team = [
    member({}),
    member({ staffId: "away", awayUntil: "2026-11-30" }),
    member({ staffId: "elsewhere", officeId: "law" }),
    member({ staffId: "other", roles: ["inspector"] }),
    member({ staffId: null, roles: ["specialist"] }),
  ];
  expect(takersOf(team, [work]).map(({ staffId }) => staffId)).toEqual(["arta"]);
});

test("several tasks go to somebody who could take every one of them", () => {
  const both = member({ staffId: "both", roles: ["specialist", "inspector"] });
  const tasks = [work, { officeId: "desk", role: "inspector" }];
  expect(takersOf([member({}), both], tasks)).toEqual([both]);
});

test("nothing chosen can be handed to nobody", () => {
  expect(takersOf([member({})], [])).toEqual([]);
});

test("more work never finds more takers", () => {
  const role = fc.constantFrom("specialist", "inspector");
  const officeId = fc.constantFrom("desk", "law");
  const team = fc.array(fc.record({ officeId, roles: fc.uniqueArray(role) }));
  const tasks = fc.array(fc.record({ officeId, role }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(team, tasks, fc.record({ officeId, role }), (people, few, more) => {
      const members = people.map((person) => member(person));
      const takers = takersOf(members, few);
      for (const taker of takersOf(members, [...few, more])) expect(takers).toContain(taker);
    }),
  );
});
