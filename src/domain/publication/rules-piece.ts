import type { Boundary, Duration, Flow, Lane, Node, Outcome, Work } from "@/domain/workflow/definition";
import type { Text } from "@/lib/text";

/** A part of a workflow definition, before the parts are put together. */
export type Piece = { lanes: Lane[]; nodes: Node[]; flows: Flow[]; boundaries: Boundary[] };

/** Returns one piece holding everything of the pieces, in their order. */
export const joined = (pieces: Piece[]): Piece => ({
  lanes: pieces.flatMap((piece) => piece.lanes),
  nodes: pieces.flatMap((piece) => piece.nodes),
  flows: pieces.flatMap((piece) => piece.flows),
  boundaries: pieces.flatMap((piece) => piece.boundaries),
});

/** A single node and what belongs to it. */
export const pieceOf = (node: Node, rest: Partial<Omit<Piece, "nodes">> = {}): Piece => ({
  lanes: rest.lanes ?? [],
  nodes: [node],
  flows: rest.flows ?? [],
  boundaries: rest.boundaries ?? [],
});

/** A flow taken whatever happened. */
export const flowTo = (from: string, to: string): Flow => ({ id: `${from}-to-${to}`, from, to });

/** One flow for each outcome; an outcome without a place of its own goes to `next`. */
export const flowsBy = (
  from: string,
  outcomes: Outcome[],
  next: string,
  elsewhere: Record<string, string>,
): Flow[] =>
  outcomes.map(({ id }) => ({ id: `${from}-${id}`, from, outcome: id, to: elsewhere[id] ?? next }));

type TaskShape = {
  id: string;
  name: Text;
  work: Work;
  lane: Lane;
  due: Duration;
  outcomes: Outcome[];
  next: string;
  elsewhere?: Record<string, string>;
  fourEyes?: string[];
  issues?: boolean;
};

/** Returns a task with its lane and the flows of its outcomes. */
export function taskPiece(shape: TaskShape): Piece {
  const { lane, next, elsewhere = {}, fourEyes = [], issues = false, ...task } = shape;
  const node: Node = {
    ...task,
    kind: "task",
    lane: lane.id,
    ...(fourEyes.length > 0 && { fourEyes }),
    ...(issues && { issues }),
  };
  return pieceOf(node, { lanes: [lane], flows: flowsBy(shape.id, shape.outcomes, next, elsewhere) });
}
