import { type Graph, isJoin, type Place } from "@/domain/workflow/graph";

/** Which split a node stands under, innermost first, and the join that closes each split. */
export type Groups = { ownerOf: Map<string, string>; joinOf: Map<string, string> };

/** Returns what is done at the same time: the nodes between each parallel or inclusive split and its join. */
export function groupsOf(graph: Graph): Groups {
  const joinOf = new Map<string, string>();
  const regions: { split: string; inside: Set<string> }[] = [];
  for (const place of graph.places.values()) {
    const join = isSplit(place) ? joinAfter(graph, place) : null;
    if (!join) continue;
    joinOf.set(place.id, join);
    regions.push({ split: place.id, inside: reachedFrom(graph, place.id, join) });
  }
  regions.sort((one, other) => other.inside.size - one.inside.size);
  const ownerOf = new Map<string, string>();
  for (const { split, inside } of regions) for (const id of inside) ownerOf.set(id, split);
  return { ownerOf, joinOf };
}

const isSplit = ({ node, outs }: Place): boolean =>
  (node.kind === "parallel" || node.kind === "inclusive") && outs.length > 1;

/** The first join of the split's kind that every branch comes to. */
function joinAfter(graph: Graph, split: Place): string | null {
  const branches = split.outs.map(({ to }) => new Set([to, ...reachedFrom(graph, to, null)]));
  const [first, ...others] = branches;
  const common = [...(first ?? [])].filter((id) => others.every((branch) => branch.has(id)));
  const join = common.find((id) => {
    const place = graph.places.get(id);
    return place !== undefined && place.node.kind === split.node.kind && isJoin(place);
  });
  return join ?? null;
}

/** The nodes that can come after `from`, nearest first, without passing `limit`. */
function reachedFrom(graph: Graph, from: string, limit: string | null): Set<string> {
  const found = new Set<string>();
  const open = [from];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const { to } of graph.places.get(id)?.outs ?? []) {
      if (to === limit || found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}
