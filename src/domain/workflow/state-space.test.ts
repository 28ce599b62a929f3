import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node } from "@/domain/workflow/definition";
import { block, definitionOf } from "@/domain/workflow/fixture-blocks";
import { end, gateway, opinion, sketch, task, wait } from "@/domain/workflow/fixture-sketch";
import { graphOf } from "@/domain/workflow/graph";
import { explore } from "@/domain/workflow/state-space";

const look = (nodes: Node[], flows: string[], bound = 1_000) =>
  explore(graphOf(sketch(nodes, flows)), bound, () => false);

describe("the ways a dossier can stand", () => {
  it("are one more than the steps of a straight road, each leading to the next", () => {
    const { states, isWhole } = look([task("a"), wait("b"), end("yes")], ["start > a", "a > b", "b > yes"]);
    expect(isWhole).toBe(true);
    expect(states.map(({ next }) => next)).toEqual([[1], [2], []]);
    expect(states.at(-1)?.marking.ended).toBe("approved");
  });

  it("are every mixture of two branches that go on at the same time", () => {
    const { states } = look(
      [gateway("split", "parallel"), task("a"), task("b"), gateway("join", "parallel"), end("yes")],
      ["start > split", "split > a", "split > b", "a > join", "b > join", "join > yes"],
    );
    expect(states).toHaveLength(4);
  });

  it("follow every condition of a split, and every set of an inclusive one", () => {
    const branches = (kind: "exclusive" | "inclusive") =>
      look(
        [gateway("split", kind), task("a"), task("b"), task("c"), gateway("join", kind), end("yes")],
        [
          ...["start > split", "split > a when x", "split > b when y", "split > c otherwise"],
          ...["a > join", "b > join", "c > join", "join > yes"],
        ],
      );
    const begun = (kind: "exclusive" | "inclusive") =>
      branches(kind)
        .states.map(({ marking }) => marking)
        .filter(({ next, tokens }) => next === tokens.length + 1 && tokens.length > 0)
        .map(({ tokens }) => tokens.map(({ at }) => at).join("+"));
    expect(new Set(begun("exclusive"))).toEqual(new Set(["a", "b", "c"]));
    expect(begun("inclusive")).toEqual(expect.arrayContaining(["a", "b", "c", "a+b"]));
    expect(begun("inclusive").some((one) => one.includes("c+") || one.includes("+c"))).toBe(false);
  });

  it("count a loop once, however often it is walked", () => {
    const { states, isWhole } = look(
      [task("a", ["again", "on"]), end("yes")],
      ["start > a", "a.again > a", "a.on > yes"],
    );
    expect(isWhole).toBe(true);
    expect(states.map(({ next }) => next)).toEqual([[0, 1], []]);
  });

  it("let time pass at an opinion whose silence leads on", () => {
    const { visited } = look(
      [opinion("o", { due: { value: 5, unit: "calendar" } }), end("yes"), end("no")],
      ["start > o", "o.for > yes", "o.against > no"],
    );
    expect(visited).toEqual(new Set(["o", "yes", "no"]));
  });

  it("are not followed behind a flaw, which itself is kept", () => {
    const definition = sketch([task("a"), task("b"), end("yes")], ["start > a", "a > b", "b > yes"]);
    const { states, visited } = explore(graphOf(definition), 100, ({ visited: seen }) =>
      seen.some(({ id }) => id === "b"),
    );
    expect(states.map(({ isFlawed }) => isFlawed)).toEqual([false, true]);
    expect(visited.has("yes")).toBe(false);
  });

  it("are cut off past the bound, and then said to be not all", () => {
    const steps = Array.from({ length: 30 }, (_, place) => task(`t${place}`));
    const flows = steps.map(({ id }, place) => `${id} > ${steps[place + 1]?.id ?? "yes"}`);
    expect(look([...steps, end("yes")], ["start > t0", ...flows], 10).isWhole).toBe(false);
    expect(look([...steps, end("yes")], ["start > t0", ...flows], 40).isWhole).toBe(true);
  });

  it("lead nowhere only at an end, in every workflow made of blocks, and visit all its nodes", () => {
    fc.assert(
      fc.property(block, (root) => {
        const graph = graphOf(definitionOf(root));
        const { states, visited, isWhole } = explore(graph, 5_000, () => false);
        expect(isWhole).toBe(true);
        for (const { marking, next } of states) expect(next.length === 0).toBe(marking.ended !== null);
        const others = [...graph.places.keys()].filter((id) => id !== "start");
        expect(others.filter((id) => !visited.has(id))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
