import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monday, offices, worker } from "@/domain/dossier/fixture-standing";
import { clockState, startClock } from "@/domain/dossier/rules-clock";
import {
  answersOf,
  askingDays,
  opinionsFor,
  requireAnswer,
  requireInTime,
} from "@/domain/routing/rules-consultation";

const invalid = expect.objectContaining({ code: "invalid" });
const clock = (value: number, unit: "working" | "calendar" = "working") =>
  startClock({ value, unit }, monday);

describe("the time an opinion may take", () => {
  it("is counted in working days from today and ends before the last day of the case", () => {
    const days = askingDays(clock(5), new Set(["2026-11-25"]), monday);
    expect(days).toEqual([
      { days: 1, dueOn: "2026-11-24" },
      { days: 2, dueOn: "2026-11-26" },
      { days: 3, dueOn: "2026-11-27" },
      { days: 4, dueOn: "2026-11-30" },
    ]);
    expect(clockState(clock(5), new Set(["2026-11-25"]), monday).dueOn).toBe("2026-12-01");
  });

  it("is none where the case ends tomorrow, today, or is late already", () => {
    expect(askingDays(clock(1), new Set(), monday)).toEqual([]);
    for (const day of ["2026-11-30", "2026-12-20"])
      expect(askingDays(clock(5), new Set(), new Date(`${day}T09:00:00Z`))).toEqual([]);
  });

  it("always ends before the case does, whatever days nobody works on", () => {
    const free = fc.uniqueArray(fc.constantFrom("2026-11-24", "2026-11-26", "2026-11-30", "2026-12-08"));
    const unit = fc.constantFrom("working" as const, "calendar" as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), unit, free, (value, counted, days) => {
        const calendar = new Set(days);
        const last = clockState(clock(value, counted), calendar, monday).dueOn;
        const offered = askingDays(clock(value, counted), calendar, monday);
        expect(offered.every(({ dueOn }) => dueOn < last)).toBe(true);
        expect(offered.map((each) => each.days)).toEqual(offered.map((_, nth) => nth + 1));
      }),
    );
  });

  it("is over at its instant, not after it", () => {
    const dueAt = new Date("2026-11-26T22:59:59.999Z");
    expect(() => requireInTime({ dueAt }, new Date(dueAt.getTime() - 1))).not.toThrow();
    expect(() => requireInTime({ dueAt }, dueAt)).toThrow(expect.objectContaining({ code: "conflict" }));
  });
});

describe("an answer", () => {
  it("is one the question takes", () => {
    expect(answersOf("yes-no")).toEqual(["positive", "negative"]);
    expect(answersOf("free")).toEqual(["given"]);
    expect(() => requireAnswer("yes-no", "given", "Nothing to say.")).toThrow(invalid);
    expect(() => requireAnswer("free", "positive", "Nothing to say.")).toThrow(invalid);
    expect(() => requireAnswer("free", "unanswered", "Nothing to say.")).toThrow(invalid);
  });

  it("needs words, unless it is a plain yes", () => {
    expect(requireAnswer("yes-no", "positive", "")).toBe("positive");
    expect(() => requireAnswer("yes-no", "negative", " no ")).toThrow(invalid);
    expect(() => requireAnswer("free", "given", "")).toThrow(invalid);
    expect(requireAnswer("yes-no", "negative", "The road is narrow.")).toBe("negative");
  });
});

describe("who reads an answer beside the officer", () => {
  const rows = [
    { officeId: offices.law, visible: false },
    { officeId: offices.desk, visible: false },
    { officeId: null, visible: true },
  ];

  it("is the office itself, and all asked where the officer said so", () => {
    expect(opinionsFor(worker("a", "specialist@law"), rows)).toEqual([rows[0], rows[2]]);
    expect(opinionsFor(worker("b", "specialist@desk"), rows)).toEqual([rows[1], rows[2]]);
  });
});
