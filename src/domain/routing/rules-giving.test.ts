import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUntouched, undoingOf } from "@/domain/routing/rules-giving";

type Entry = Parameters<typeof undoingOf>[0][number];

const noon = new Date("2026-11-23T12:00:00Z");
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const by = (id: string) => ({ kind: "staff" as const, id, name: id, office: null });
const entry = (seq: number, who: string, change: Partial<Entry> = {}): Entry => ({
  ...{ seq, at: noon, kind: "taken", by: by(who), data: { taskId: "t" } },
  ...change,
});
const given = entry(2, "head", { kind: "given", data: { taskId: "t", from: "arta", to: "besa" } });
const task = { id: "t", assigneeId: "besa", open: true };
const undo = (history: Entry[], change: Partial<typeof task> = {}, at = minutes(1), who = "head") =>
  undoingOf(history, { ...task, ...change }, who, at);

describe("a step shared out", () => {
  it("goes back to whom it came from, or to the queue, for ten minutes", () => {
    expect(undo([entry(1, "arta"), given])).toEqual({ kind: "back", from: "arta" });
    const queued = { ...given, data: { taskId: "t", from: null, to: "besa" } };
    expect(undo([queued])).toEqual({ kind: "back", from: null });
    expect(undo([given], {}, minutes(10)).kind).toBe("back");
    expect(undo([given], {}, new Date(minutes(10).getTime() + 1)).kind).toBe("late");
  });

  it("is back already once it was taken back", () => {
    const back = entry(3, "head", { kind: "returned" });
    expect(undo([given, back], { assigneeId: "arta" })).toEqual({ kind: "done" });
  });

  it("stays when it was begun, handed on, done, or given by somebody else", () => {
    const other = entry(3, "besa", { kind: "document-checked", data: { documentKey: "plan" } });
    expect(undo([given, other])).toEqual({ kind: "begun" });
    expect(undo([given, entry(3, "besa", { kind: "given" })])).toEqual({ kind: "begun" });
    expect(undo([given], { assigneeId: "mira" })).toEqual({ kind: "begun" });
    expect(undo([given], { open: false })).toEqual({ kind: "begun" });
    expect(undo([given], {}, noon, "drita")).toEqual({ kind: "begun" });
  });

  it("is untouched exactly while its new holder wrote nothing after it", () => {
    const history = fc.array(fc.record({ seq: fc.nat(20), who: fc.constantFrom("arta", "besa", "head") }));
    fc.assert(
      fc.property(history, fc.nat(20), (entries, since) => {
        const touched = entries.filter(({ seq, who }) => who === "besa" && seq > since);
        const written = entries.map(({ seq, who }) => ({ seq, by: by(who) }));
        expect(isUntouched(written, since, "besa")).toBe(touched.length === 0);
      }),
    );
  });
});
