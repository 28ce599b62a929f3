import { flowTo, joined, type Piece, pieceOf } from "@/domain/catalogue/rules-piece";
import { type Plan, placePiece } from "@/domain/catalogue/rules-place";

/** Returns the id of the node where a block begins; past the last block, the hand-over of the result. */
export function entryOf(plan: Plan, position: number): string {
  const [first, ...others] = plan.blocks[position] ?? [];
  if (!first) return "deliver-result";
  return others.length > 0 ? `split-${position + 1}` : first.id;
}

/** Returns the nodes and flows of one block: a single place, or a parallel split, its places and their join. */
export function blockPiece(plan: Plan, position: number): Piece {
  const block = plan.blocks[position] ?? [];
  const next = entryOf(plan, position + 1);
  if (block.length < 2) return joined(block.map((place) => placePiece(plan, position, place, next)));
  const split = entryOf(plan, position);
  const join = `join-${position + 1}`;
  const opening = pieceOf(
    { id: split, kind: "parallel", name: { sq: "Njëkohësisht", en: "At the same time" } },
    { flows: block.map((place) => flowTo(split, place.id)) },
  );
  const closing = pieceOf(
    { id: join, kind: "parallel", name: { sq: "Erdhën të gjitha", en: "All have arrived" } },
    { flows: [flowTo(join, next)] },
  );
  return joined([opening, ...block.map((place) => placePiece(plan, position, place, join)), closing]);
}
