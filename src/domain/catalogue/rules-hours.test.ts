import { describe, expect, it } from "vitest";
import { openingAt } from "@/domain/catalogue/rules-hours";

const holidays = ["2026-11-30", "2026-12-01"];

describe("the counters", () => {
  it.each([
    ["just before the morning", "2026-11-24T06:59:59Z", { open: false, opensOn: "2026-11-24" }],
    ["from eight o'clock in Albania", "2026-11-24T07:00:00Z", { open: true }],
    ["until the last second", "2026-11-24T14:59:59Z", { open: true }],
    ["not from four o'clock on", "2026-11-24T15:00:00Z", { open: false, opensOn: "2026-11-25" }],
    ["by summer time in summer", "2026-07-01T06:00:00Z", { open: true }],
    ["after a weekend and two holidays", "2026-11-27T16:00:00Z", { open: false, opensOn: "2026-12-02" }],
    ["on a holiday not at all", "2026-11-30T10:00:00Z", { open: false, opensOn: "2026-12-02" }],
  ])("are open %s or say when", (_, at, expected) => {
    expect(openingAt(new Date(at), holidays)).toEqual(expected);
  });
});
