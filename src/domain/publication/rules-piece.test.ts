import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowsBy, flowTo, joined, type Piece, pieceOf, taskPiece } from "@/domain/publication/rules-piece";
import type { Lane, Outcome } from "@/domain/workflow/definition";

const name = { sq: "Punë", en: "Work" };
const lane: Lane = { id: "specialist-shp", office: "SHP", role: "specialist" };
const outcome = (id: string): Outcome => ({ id, name, tone: "neutral", reasons: "none" });
const end = (id: string): Piece => pieceOf({ id, kind: "end", name, outcome: "closed" });
const shape = {
  id: "check-1",
  name,
  work: "check",
  lane,
  due: { value: 1, unit: "working" },
  outcomes: ["ok", "refuse"].map(outcome),
  next: "draft-1",
} as const;
const task = { ...shape, outcomes: [...shape.outcomes] };

describe("pieces of a workflow", () => {
  it("joined lose nothing, keep their order, and may be joined in any grouping", () => {
    const pieces = fc.array(fc.stringMatching(/^[a-z]{1,5}$/).map(end), { maxLength: 6 });
    fc.assert(
      fc.property(pieces, pieces, (first, second) => {
        const all = joined([...first, ...second]);
        expect(all).toEqual(joined([joined(first), joined(second)]));
        expect(all.nodes).toEqual([...first, ...second].flatMap(({ nodes }) => nodes));
      }),
    );
    expect(joined([])).toEqual({ lanes: [], nodes: [], flows: [], boundaries: [] });
  });

  it("lead each outcome to its own place, and all others on", () => {
    expect(flowsBy("check-1", ["ok", "refuse"].map(outcome), "draft-1", { refuse: "refusal" })).toEqual([
      { id: "check-1-ok", from: "check-1", outcome: "ok", to: "draft-1" },
      { id: "check-1-refuse", from: "check-1", outcome: "refuse", to: "refusal" },
    ]);
    expect(flowTo("start", "check-1")).toEqual({ id: "start-to-check-1", from: "start", to: "check-1" });
  });

  it("of a task bring its lane, one way out for each outcome, and nothing it was not given", () => {
    const piece = taskPiece(task);
    expect(piece.lanes).toEqual([lane]);
    expect(piece.flows.map(({ outcome: chosen, to }) => [chosen, to])).toEqual([
      ["ok", "draft-1"],
      ["refuse", "draft-1"],
    ]);
    const [node] = piece.nodes;
    expect(node).toMatchObject({ id: "check-1", kind: "task", lane: "specialist-shp" });
    expect(node).not.toHaveProperty("fourEyes");
    expect(node).not.toHaveProperty("issues");
    expect(node).not.toHaveProperty("next");
  });

  it("of a deciding task say who may not do it and that it issues the document", () => {
    const [node] = taskPiece({ ...task, fourEyes: ["draft-1"], issues: true }).nodes;
    expect(node).toMatchObject({ fourEyes: ["draft-1"], issues: true });
  });
});
