import { type Block, keyOf } from "@/domain/workflow/fixture-blocks";

/** What is left to do of a block: an independent account of the same workflow, without tokens, flows or gateways. */
export type Residue =
  | { kind: "at"; node: string }
  | { kind: "then"; now: Residue; later: Block[] }
  | { kind: "all"; of: Residue[] }
  | { kind: "round"; loop: Extract<Block, { body: Block }>; now: Residue };

type Answers = Record<string, unknown>;

/** Returns what waits when the block begins; null when there is nothing to wait for. */
export function started(block: Block, answers: Answers): Residue | null {
  switch (block.kind) {
    case "leaf":
      return { kind: "at", node: block.id };
    case "sequence":
      return inOrder(block.of, answers);
    case "sub-step":
      return started(block.body, answers);
    case "loop":
      return { kind: "round", loop: block, now: started(block.body, answers) ?? checkOf(block) };
    default:
      return together(chosen(block, answers).map((branch) => started(branch, answers)));
  }
}

/** Returns what is left once the node is done; null when that was the last. */
export function after(left: Residue, node: string, outcome: string, answers: Answers): Residue | null {
  switch (left.kind) {
    case "at":
      return left.node === node ? null : left;
    case "then": {
      const now = after(left.now, node, outcome, answers);
      return now ? { ...left, now } : inOrder(left.later, answers);
    }
    case "all":
      return together(left.of.map((one) => after(one, node, outcome, answers)));
    case "round": {
      const check = checkOf(left.loop);
      const isChecked = left.now.kind === "at" && left.now.node === check.node;
      if (isChecked && node === check.node) return outcome === "again" ? started(left.loop, answers) : null;
      return { ...left, now: after(left.now, node, outcome, answers) ?? check };
    }
  }
}

/** Returns the nodes that wait, in alphabetical order. */
export function waitingNodes(left: Residue | null): string[] {
  if (!left) return [];
  if (left.kind === "at") return [left.node];
  if (left.kind === "all") return left.of.flatMap(waitingNodes).sort();
  return waitingNodes(left.now);
}

const checkOf = ({ id }: { id: string }) => ({ kind: "at", node: `${id}-check` }) as const;

function inOrder([first, ...later]: Block[], answers: Answers): Residue | null {
  if (!first) return null;
  const now = started(first, answers);
  return now ? { kind: "then", now, later } : inOrder(later, answers);
}

function together(parts: (Residue | null)[]): Residue | null {
  const of = parts.filter((part) => part !== null);
  return of.length > 0 ? { kind: "all", of } : null;
}

function chosen(split: Extract<Block, { of: Block[] }>, answers: Answers): Block[] {
  if (split.kind === "parallel") return split.of;
  const held = split.of.slice(0, -1).filter((_, index) => answers[keyOf(split.id, index)] === true);
  if (held.length === 0) return split.of.slice(-1);
  return split.kind === "exclusive" ? held.slice(0, 1) : held;
}
