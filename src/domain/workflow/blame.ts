import { doorOf, type Graph, isJoin, type Place, upstreamOf } from "@/domain/workflow/graph";

/** Returns the nearest merge at or before the place that lets through two branches of one split, or null. */
export function falseMergeBefore(graph: Graph, place: Place): Place | null {
  const seen = new Set([place.id]);
  const open = [place];
  for (const candidate of open) {
    if (isFalseMerge(graph, candidate)) return candidate;
    for (const { from } of candidate.ins) {
      const source = graph.places.get(from);
      if (!source || seen.has(from)) continue;
      seen.add(from);
      open.push(source);
    }
  }
  return null;
}

/** A merge is false when two branches of one split come to it by two doors, each by its own only. */
function isFalseMerge(graph: Graph, merge: Place): boolean {
  if (merge.doors.length < 2 || isJoin(merge)) return false;
  const doors = merge.doors.map((door) => ({ door, upstream: upstreamOf(graph, merge, door) }));
  return [...graph.places.values()].filter(isParallelSplit).some((split) => {
    const reached = split.outs.map((branch) =>
      doors
        .filter(({ door, upstream }) =>
          branch.to === merge.id ? doorOf(graph, branch) === door : upstream.has(branch.to),
        )
        .map(({ door }) => door),
    );
    const onlyDoors = new Set(reached.filter((own) => own.length === 1).flat());
    return onlyDoors.size > 1;
  });
}

const isParallelSplit = ({ node, outs }: Place): boolean =>
  outs.length > 1 && (node.kind === "parallel" || node.kind === "inclusive");
