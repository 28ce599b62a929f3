import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastReasons } from "@/domain/dossier/rules";

describe("the reasons written last", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));

  it("are those of the step closed last, wherever it stands in the list", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 1 }), (hours) => {
        const tasks = hours.map((hour) => ({
          kind: "task" as const,
          reasons: `at ${hour}`,
          closedAt: at(hour),
          outcome: "refuse",
        }));
        expect(lastReasons(tasks)).toBe(`at ${Math.max(...hours)}`);
      }),
    );
  });

  it("are none where nobody wrote any", () => {
    expect(lastReasons([])).toBeNull();
    expect(lastReasons([{ kind: "task", reasons: null, closedAt: at(9), outcome: "ok" }])).toBeNull();
  });

  it("are not what a colleague wrote to have the draft corrected, or a session put off", () => {
    const drafted = {
      kind: "task" as const,
      reasons: "The plot is protected.",
      closedAt: at(9),
      outcome: "refuse",
    };
    const returned = {
      kind: "task" as const,
      reasons: "Add the article.",
      closedAt: at(10),
      outcome: "return",
    };
    const postponed = { kind: "task" as const, reasons: "No quorum.", closedAt: at(11), outcome: "postpone" };
    expect(lastReasons([drafted, returned, postponed])).toBe("The plot is protected.");
    expect(lastReasons([returned])).toBeNull();
  });

  it("are never those of an opinion, asked by the workflow or by an officer, however late it came", () => {
    const drafted = {
      kind: "task" as const,
      reasons: "The plot is protected.",
      closedAt: at(9),
      outcome: "refuse",
    };
    const conditional = {
      kind: "opinion" as const,
      reasons: "Only after ten.",
      closedAt: at(10),
      outcome: "conditional",
    };
    const asked = {
      kind: "consultation" as const,
      reasons: "Not at night.",
      closedAt: at(11),
      outcome: "revoked",
    };
    expect(lastReasons([drafted, conditional, asked])).toBe("The plot is protected.");
    expect(lastReasons([conditional, asked])).toBeNull();
  });
});
