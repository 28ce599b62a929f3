import { doorOf, type Graph, isJoin, type Place, upstreamOf } from "@/domain/workflow/graph";

/** Returns how to find the nearest merge at or before a place that lets through two branches of one split, if any. */
export function blaming(graph: Graph): (place: Place) => Place | null {
  const falseMerges = new Set([...graph.places.values()].filter((place) => isFalseMerge(graph, place)));
  const known = new Map<Place, Place | null>();
  return (place) => {
    if (!known.has(place)) known.set(place, nearestBefore(graph, place, falseMerges));
    return known.get(place) ?? null;
  };
}

function nearestBefore(graph: Graph, place: Place, wanted: ReadonlySet<Place>): Place | null {
  const seen = new Set([place]);
  for (const candidate of seen) {
    if (wanted.has(candidate)) return candidate;
    for (const { from } of candidate.ins) {
      const source = graph.places.get(from);
      if (source) seen.add(source);
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
