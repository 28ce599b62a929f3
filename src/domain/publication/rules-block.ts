import { flowTo, joined, type Piece, pieceOf } from "@/domain/publication/rules-piece";
import { type Plan, placePiece, weighingPiece } from "@/domain/publication/rules-place";
import { type Block, paysNext } from "@/domain/publication/rules-step";
import type { Expression } from "@/domain/workflow/expression";

/** Returns the id of the node where a block begins; past the last block, the hand-over of the result. */
export function entryOf(plan: Plan, position: number): string {
  const [first, ...others] = plan.blocks[position] ?? [];
  if (!first) return "deliver-result";
  return others.length > 0 ? `split-${position + 1}` : first.id;
}

const anyNegative = (block: Block): Expression => ({
  op: "any",
  of: block.map(({ id }) => ({
    op: "compare",
    left: { outcome: id },
    is: "=",
    right: { literal: "negative" },
  })),
});

/** Nobody pays after a negative answer of a parallel block until the responsible officer has weighed it. */
function weighedBlock(plan: Plan, position: number, block: Block, next: string): Piece {
  const gateway = `answers-${position + 1}`;
  const weighing = `weighing-${position + 1}`;
  const fork = pieceOf(
    {
      id: gateway,
      kind: "exclusive",
      name: { sq: "A ka përgjigje negative?", en: "Is any answer negative?" },
    },
    {
      flows: [
        { id: `${gateway}-negative`, from: gateway, to: weighing, when: anyNegative(block) },
        { id: `${gateway}-others`, from: gateway, to: next, otherwise: true },
      ],
    },
  );
  return joined([fork, weighingPiece(plan, weighing, next)]);
}

function parallelPiece(plan: Plan, position: number, block: Block, next: string): Piece {
  const split = entryOf(plan, position);
  const join = `join-${position + 1}`;
  const pays = paysNext(plan.blocks, position);
  const opening = pieceOf(
    { id: split, kind: "parallel", name: { sq: "Njëkohësisht", en: "At the same time" } },
    { flows: block.map((place) => flowTo(split, place.id)) },
  );
  const closing = pieceOf(
    { id: join, kind: "parallel", name: { sq: "Erdhën të gjitha", en: "All have arrived" } },
    { flows: [flowTo(join, pays ? `answers-${position + 1}` : next)] },
  );
  const weighed = pays ? [weighedBlock(plan, position, block, next)] : [];
  return joined([
    opening,
    ...block.map((place) => placePiece(plan, position, place, join)),
    closing,
    ...weighed,
  ]);
}

/** Returns the nodes and flows of one block: a single place, or a parallel split, its places and their join. */
export function blockPiece(plan: Plan, position: number): Piece {
  const block = plan.blocks[position] ?? [];
  const next = entryOf(plan, position + 1);
  return block.length > 1
    ? parallelPiece(plan, position, block, next)
    : joined(block.map((place) => placePiece(plan, position, place, next)));
}
