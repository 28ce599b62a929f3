import { describe, expect, it } from "vitest";
import { blaming } from "@/domain/workflow/blame";
import type { Boundary, Node } from "@/domain/workflow/definition";
import {
  days,
  end,
  gateway,
  opinion,
  payment,
  sketch,
  task,
  timer,
  wait,
} from "@/domain/workflow/fixture-sketch";
import {
  doorOf,
  exitFor,
  graphOf,
  isGateway,
  isJoin,
  type Place,
  SILENCE,
  stopsClock,
  upstreamOf,
} from "@/domain/workflow/graph";

function drawn(nodes: Node[], flows: string[], boundaries: Boundary[] = []) {
  const graph = graphOf(sketch(nodes, flows, boundaries));
  const at = (id: string): Place => {
    const place = graph.places.get(id);
    if (!place) throw new Error(`There is no ${id}`);
    return place;
  };
  return { graph, at };
}

const branching = (split: "parallel" | "exclusive" | "inclusive", join: typeof split) =>
  drawn(
    [gateway("split", split), task("a"), task("b"), gateway("join", join), end("yes")],
    ["start > split", "split > a when x", "split > b otherwise", "a > join", "b > join", "join > yes"],
  );

describe("the ways of a workflow", () => {
  it("are found once for a definition and kept as long as it lives", () => {
    const definition = sketch([task("a"), end("yes")], ["start > a", "a > yes"]);
    expect(graphOf(definition)).toBe(graphOf(definition));
    expect(graphOf({ ...definition })).not.toBe(graphOf(definition));
  });

  it("out of one task share a door, the branches of a split that opens several have one each", () => {
    const { graph, at } = drawn(
      [
        task("choose", ["one", "other"]),
        gateway("split", "parallel"),
        gateway("join", "parallel"),
        end("yes"),
      ],
      [
        "start > choose",
        "choose.one > split",
        "choose.other > split",
        "split > join",
        "split > join",
        "join > yes",
      ],
    );
    expect(at("split").doors).toEqual(["choose"]);
    expect(at("join").doors).toEqual(["f4", "f5"]);
    const [first] = at("split").outs;
    expect(first && doorOf(graph, first)).toBe("f4");
  });

  it("meet in a join only where tokens are waited for and there are several doors", () => {
    expect(isJoin(branching("parallel", "parallel").at("join"))).toBe(true);
    expect(isJoin(branching("inclusive", "inclusive").at("join"))).toBe(true);
    expect(isJoin(branching("exclusive", "exclusive").at("join"))).toBe(false);
    expect(isJoin(branching("parallel", "parallel").at("split"))).toBe(false);
  });

  it("follow the outcome, else the one way for all outcomes, else none", () => {
    const { at } = drawn(
      [task("a", ["ok", "no"]), task("b", ["ok"]), end("yes")],
      ["start > a", "a.ok > b", "a > yes", "b.ok > yes"],
    );
    expect(exitFor(at("a"), "ok")?.to).toBe("b");
    expect(exitFor(at("a"), "no")?.to).toBe("yes");
    expect(exitFor(at("b"), "ok")?.to).toBe("yes");
    expect(exitFor(at("b"), "no")).toBeNull();
  });

  it("lead back from a door to everything before it, not through the join itself", () => {
    const { graph, at } = drawn(
      [gateway("join", "inclusive"), task("a", ["again", "on"]), task("b"), end("yes")],
      ["start > b", "b > join", "join > a", "a.again > join", "a.on > yes"],
    );
    expect([...upstreamOf(graph, at("join"), "b")].sort()).toEqual(["b", "start"]);
    expect([...upstreamOf(graph, at("join"), "a")]).toEqual(["a"]);
    expect(at("join").feeders.get("b")).toEqual(new Set(["b", "start"]));
  });

  it("that lead to nothing are kept apart from those that can be walked", () => {
    const { graph, at } = drawn([task("a"), end("yes")], ["start > a", "a > yes", "a > nowhere"]);
    expect(graph.flows).toHaveLength(3);
    expect(at("a").outs.map(({ to }) => to)).toEqual(["yes"]);
  });
});

describe("a node of a workflow", () => {
  it("is a gateway when nobody works there", () => {
    const kinds = [gateway("a", "exclusive"), gateway("b", "parallel"), gateway("c", "inclusive")];
    expect(kinds.every(isGateway)).toBe(true);
    expect([task("a"), opinion("b"), wait("c"), payment("d"), timer("e"), end("f")].some(isGateway)).toBe(
      false,
    );
  });

  it("stops the legal clock while the applicant completes, and while a payment says so", () => {
    const { at } = drawn(
      [wait("w"), payment("p"), payment("q", false), task("t"), timer("r"), end("yes")],
      ["start > w", "w > p", "p > q", "q > t", "t > r", "r > yes"],
    );
    expect(["w", "p", "q", "t", "r"].map((id) => stopsClock(at(id)))).toEqual([
      "completion",
      "payment",
      null,
      null,
      null,
    ]);
  });

  it("that asks an opinion has the rule of its silence as a boundary, unless the workflow wrote another", () => {
    const asked = (silence: "ignore" | "positive" | "escalate", boundaries: Boundary[] = []) =>
      drawn(
        [opinion("o", { silence, due: days(5) }), end("yes"), end("no")],
        ["start > o", "o.for > yes", "o.against > no"],
        boundaries,
      ).at("o").boundaries;
    expect(asked("escalate").get(SILENCE)).toMatchObject({ boundary: { action: "escalate" } });
    expect(asked("positive").get(SILENCE)).toMatchObject({ outcome: "for", flow: { to: "yes" } });
    expect(asked("ignore").get(SILENCE)).toMatchObject({ outcome: SILENCE, flow: { to: "yes" } });
    const reminder: Boundary = { id: "soon", on: "o", after: days(2), action: "remind" };
    expect([...asked("ignore", [reminder]).keys()]).toEqual(["soon", SILENCE]);
    const own: Boundary = { id: "late", on: "o", after: days(9), action: "escalate" };
    expect([...asked("ignore", [own]).keys()]).toEqual(["late"]);
  });
});

describe("the merge to blame", () => {
  it("is the nearest one before a place that lets two branches of one split through", () => {
    const { graph, at } = branching("parallel", "exclusive");
    const blame = blaming(graph);
    expect(blame(at("yes"))?.id).toBe("join");
    expect(blame(at("join"))?.id).toBe("join");
    expect(blame(at("a"))).toBeNull();
  });

  it("is none where the branches are joined, or where only one of them is taken", () => {
    for (const kind of ["parallel", "exclusive", "inclusive"] as const) {
      const { graph, at } = branching(kind, kind);
      expect(blaming(graph)(at("yes")), kind).toBeNull();
    }
  });
});
