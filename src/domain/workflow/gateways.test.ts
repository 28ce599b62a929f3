import { describe, expect, it } from "vitest";
import { done, play } from "@/domain/workflow/fixture-play";
import { end, gateway, opinion, sketch, task } from "@/domain/workflow/fixture-sketch";

describe("gateways", () => {
  it("an exclusive split takes the first flow that holds, else the otherwise", () => {
    const definition = sketch(
      [gateway("choose", "exclusive"), task("a"), task("b"), task("c"), end("yes")],
      [
        "start > choose",
        "choose > a when x",
        "choose > b when y",
        "choose > c otherwise",
        "a > yes",
        "b > yes",
        "c > yes",
      ],
    );
    expect(play(definition, [], { x: 1, y: 1 }).waiting).toEqual(["a"]);
    expect(play(definition, [], { y: 1 }).waiting).toEqual(["b"]);
    expect(play(definition, [], {}).waiting).toEqual(["c"]);
  });

  const around = (kind: "parallel" | "inclusive", flows: string[]) =>
    sketch(
      [
        gateway("split", kind),
        task("a"),
        task("b"),
        task("c"),
        gateway("join", kind),
        task("last"),
        end("yes"),
      ],
      ["start > split", ...flows, "a > join", "b > join", "c > join", "join > last", "last > yes"],
    );

  it("a parallel join waits for every branch, in any order", () => {
    const definition = around("parallel", ["split > a", "split > b", "split > c"]);
    expect(play(definition, []).waiting).toEqual(["a", "b", "c"]);
    const two = play(definition, [done("c"), done("a")]);
    expect([two.waiting, two.marking.arrived]).toEqual([["b"], { join: ["c", "a"] }]);
    const three = play(definition, [done("c"), done("a"), done("b")]);
    expect([three.waiting, three.marking.arrived]).toEqual([["last"], {}]);
  });

  it("an inclusive join waits for the branches taken and no others", () => {
    const definition = around("inclusive", ["split > a when x", "split > b when y", "split > c otherwise"]);
    expect(play(definition, [], { x: 1, y: 1 }).waiting).toEqual(["a", "b"]);
    expect(play(definition, [done("a")], { x: 1, y: 1 }).waiting).toEqual(["b"]);
    expect(play(definition, [done("a"), done("b")], { x: 1, y: 1 }).waiting).toEqual(["last"]);
    expect(play(definition, [done("b")], { y: 1 }).waiting).toEqual(["last"]);
    expect(play(definition, [done("c")], {}).waiting).toEqual(["last"]);
  });

  it("an inclusive join is not held back by work beside it in the same loop", () => {
    const definition = sketch(
      [
        gateway("again", "exclusive"),
        gateway("both", "parallel"),
        gateway("some", "inclusive"),
        task("a"),
        task("b"),
        task("beside"),
        task("inside"),
        gateway("some-end", "inclusive"),
        gateway("both-end", "parallel"),
        task("check", ["ok", "redo"]),
        end("yes"),
      ],
      [
        "start > again",
        "again > both",
        "both > some",
        "both > beside",
        "some > a when x",
        "some > b otherwise",
        "a > some-end",
        "b > some-end",
        "some-end > inside",
        "inside > both-end",
        "beside > both-end",
        "both-end > check",
        "check.redo > again",
        "check.ok > yes",
      ],
    );
    expect(play(definition, [done("a")], { x: 1 }).waiting).toEqual(["beside", "inside"]);
  });

  it("outcomes of one task that lead to the same join are one branch of it", () => {
    const definition = sketch(
      [
        gateway("split", "parallel"),
        opinion("a"),
        opinion("b"),
        gateway("join", "parallel"),
        task("last"),
        end("yes"),
      ],
      [
        "start > split",
        "split > a",
        "split > b",
        "a.for > join",
        "a.against > join",
        "b.for > join",
        "b.against > join",
        "join > last",
        "last > yes",
      ],
    );
    expect(play(definition, [done("a", "for"), done("b", "against")]).waiting).toEqual(["last"]);
  });
});

it("nodes may bear names that every object has", () => {
  const definition = sketch(
    [
      gateway("split", "parallel"),
      task("a"),
      task("b"),
      gateway("constructor", "parallel"),
      task("valueof"),
      end("yes"),
    ],
    [
      "start > split",
      "split > a",
      "split > b",
      "a > constructor",
      "b > constructor",
      "constructor > valueof",
      "valueof > yes",
    ],
  );
  expect(play(definition, [done("a"), done("b")]).waiting).toEqual(["valueof"]);
});
