import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absenceProblem, endProblem } from "@/domain/tenancy/rules-absence";
import { addDays } from "@/lib/dates";

const today = "2026-11-23";
const days = (fromOn: string, toOn: string) => ({ fromOn, toOn });

describe("an absence", () => {
  test("has its days in order, is not over, and lasts a year at the most", () => {
    expect(absenceProblem(days(today, today), today, [])).toBeNull();
    expect(absenceProblem(days("2026-11-20", today), today, [])).toBeNull();
    expect(absenceProblem(days(today, "2026-11-22"), today, [])?.en).toMatch(/last day/);
    expect(absenceProblem(days("2026-11-20", "2026-11-22"), today, [])?.en).toMatch(/over/);
    expect(absenceProblem(days(today, "2027-11-22"), today, [])).toBeNull();
    expect(absenceProblem(days(today, "2027-11-23"), today, [])?.en).toMatch(/a year/);
  });

  test("shares no day with another of the same person", () => {
    const span = fc
      .tuple(fc.nat({ max: 40 }), fc.nat({ max: 20 }))
      .map(([start, length]) => days(addDays(today, start), addDays(today, start + length)));
    fc.assert(
      fc.property(span, span, (one, other) => {
        const all = ({ fromOn, toOn }: typeof one) =>
          Array.from({ length: 100 }, (_, n) => addDays(today, n)).filter(
            (day) => fromOn <= day && day <= toOn,
          );
        const shared = all(one).some((day) => all(other).includes(day));
        expect(absenceProblem(one, today, [other]) !== null).toBe(shared);
      }),
    );
  });

  test("is taken away before it begins, and ends yesterday at the earliest once it has", () => {
    const coming = days("2026-12-01", "2026-12-10");
    const running = days("2026-11-16", "2026-11-27");
    expect(endProblem(coming, null, today)).toBeNull();
    expect(endProblem(days(today, today), null, today)).toBeNull();
    expect(endProblem(running, null, today)?.en).toMatch(/passed/);
    expect(endProblem(running, "2026-11-22", today)).toBeNull();
    expect(endProblem(running, "2026-11-21", today)?.en).toMatch(/passed/);
    expect(endProblem(running, "2026-11-28", today)?.en).toMatch(/prolonged/);
    expect(endProblem(coming, "2026-11-30", today)?.en).toMatch(/last day/);
    expect(endProblem(days("2026-11-01", "2026-11-10"), null, today)?.en).toMatch(/over/);
  });
});
