/** Returns the groups of nodes that reach each other (Tarjan's algorithm), largest first. */
export function findRings(graph: Map<string, string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const rings: string[][] = [];

  function enter(node: string): number {
    const mine = index.size;
    index.set(node, mine);
    open.push(node);
    let lowest = mine;
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) lowest = Math.min(lowest, enter(next));
      else if (open.includes(next)) lowest = Math.min(lowest, low.get(next) ?? index.get(next) ?? mine);
      low.set(node, lowest);
    }
    low.set(node, lowest);
    if (lowest === mine) {
      const ring = open.splice(open.indexOf(node));
      if (ring.length > 1) rings.push(ring);
    }
    return lowest;
  }

  for (const node of graph.keys()) if (!index.has(node)) enter(node);
  return rings.sort((a, b) => b.length - a.length);
}
