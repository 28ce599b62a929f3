import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passesAt } from "@/domain/dossier/rules-move";
import { passesAfterWaits, timesOf, type Wait, waitsFor } from "@/domain/dossier/rules-waits";
import type { Duration } from "@/domain/workflow/definition";
import { end, opinion, sketch, task } from "@/domain/workflow/fixture-sketch";
import { endOfDay } from "@/lib/dates";

const monday = new Date("2026-11-23T09:00:00Z");
const flags = new Set(["2026-11-30", "2026-12-01"]);
const at = (text: string) => new Date(text);
const wait = (from: string, to: string): Wait => ({ from: at(from), to: at(to) });
const days = (value: number): Duration => ({ value, unit: "working" });
const due = (duration: Duration, ...waits: Wait[]) => passesAfterWaits(duration, monday, waits, flags);

const durations: fc.Arbitrary<Duration> = fc.record({
  value: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom("working" as const, "calendar" as const, "hours" as const),
});
const hour = 3_600_000;
const stretches = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 })), { maxLength: 5 })
  .map((list) =>
    list.map(([start, length]) => {
      const askedAt = new Date(monday.getTime() + start * hour);
      return { askedAt, settledAt: null, dueAt: new Date(askedAt.getTime() + length * hour) };
    }),
  );

describe("a step that waited for opinions", () => {
  it("has the days it had left, from the day after it is back", () => {
    expect(due(days(2))).toEqual(endOfDay("2026-11-25"));
    expect(due(days(2), wait("2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z"))).toEqual(
      endOfDay("2026-11-26"),
    );
    expect(due(days(2), wait("2026-11-24T10:00:00Z", "2026-11-26T10:00:00Z"))).toEqual(
      endOfDay("2026-11-27"),
    );
    expect(due(days(2), wait("2026-11-23T10:00:00Z", "2026-11-26T22:59:59Z"))).toEqual(
      endOfDay("2026-12-02"),
    );
  });

  it("gains nothing by a wait within one day, and nothing once it is late", () => {
    expect(due(days(2), wait("2026-11-24T08:00:00Z", "2026-11-24T15:00:00Z"))).toEqual(
      endOfDay("2026-11-25"),
    );
    expect(due(days(2), wait("2026-11-27T08:00:00Z", "2026-12-04T15:00:00Z"))).toEqual(
      endOfDay("2026-11-25"),
    );
  });

  it("that has hours has them longer by exactly the wait", () => {
    const hours: Duration = { value: 24, unit: "hours" };
    expect(due(hours, wait("2026-11-23T12:00:00Z", "2026-11-23T15:30:00Z"))).toEqual(
      at("2026-11-24T12:30:00Z"),
    );
    expect(due(hours, wait("2026-11-24T12:00:00Z", "2026-11-25T12:00:00Z"))).toEqual(
      at("2026-11-24T09:00:00Z"),
    );
  });

  it("counts once what was waited for at the same time, until the last of it came", () => {
    const row = (from: string, settled: string | null, dueAt = "2026-11-27T22:59:59Z") => ({
      ...{ askedAt: at(from), settledAt: settled === null ? null : at(settled), dueAt: at(dueAt) },
    });
    const asked = [
      row("2026-11-25T10:00:00Z", null),
      row("2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z"),
      row("2026-11-23T11:00:00Z", "2026-11-23T12:00:00Z"),
    ];
    expect(waitsFor(asked)).toEqual([
      wait("2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z"),
      wait("2026-11-25T10:00:00Z", "2026-11-27T22:59:59Z"),
    ]);
  });

  it("never has less time for having waited, and the usual time without", () => {
    fc.assert(
      fc.property(durations, stretches, (duration, asked) => {
        const usual = passesAt(duration, flags, monday);
        expect(passesAfterWaits(duration, monday, [], flags)).toEqual(usual);
        const moved = passesAfterWaits(duration, monday, waitsFor(asked), flags);
        expect(moved.getTime()).toBeGreaterThanOrEqual(usual.getTime());
      }),
    );
  });

  it("waits as long in whatever order it was asked", () => {
    fc.assert(
      fc.property(stretches, (asked) => {
        const waits = waitsFor(asked);
        expect(waitsFor(asked.toReversed())).toEqual(waits);
        for (const [place, { from }] of waits.entries())
          expect(from > (waits[place - 1]?.to ?? new Date(0))).toBe(true);
      }),
    );
  });

  it("is reminded of, escalated and left later by as much as its own time", () => {
    const drawn = sketch(
      [task("check", ["done"], { due: days(3) }), opinion("ask"), end("over")],
      ["start > check", "check > ask", "ask > over"],
      [
        { id: "soon", on: "check", after: days(2), action: "remind" },
        { id: "late", on: "ask", after: days(2), action: "escalate" },
      ],
    );
    const step = { node: "check", openedAt: monday };
    expect(timesOf(drawn, step, [], flags)).toEqual({
      own: endOfDay("2026-11-26"),
      boundaries: [{ id: "soon", firesAt: endOfDay("2026-11-25") }],
    });
    expect(timesOf(drawn, step, [wait("2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z")], flags)).toEqual({
      own: endOfDay("2026-11-27"),
      boundaries: [{ id: "soon", firesAt: endOfDay("2026-11-26") }],
    });
    expect(timesOf(drawn, { ...step, node: "ask" }, [], flags)).toBeNull();
    expect(timesOf(drawn, { ...step, node: "" }, [], flags)).toBeNull();
  });
});
