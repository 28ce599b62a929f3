import type { Target, Way } from "@/domain/workflow/outline";

export type WaysTo = { key: string; to: Target; on: Way[] };

/** Ways that lead to the same place, together and in the order of the first; a condition always stands alone. */
export function byTarget(ways: readonly Way[]): WaysTo[] {
  const groups: WaysTo[] = [];
  for (const way of ways) {
    const place = way.to.number ?? way.to.name.sq;
    const known = way.outcome ? groups.find((group) => group.key === place) : undefined;
    if (known) known.on.push(way);
    else groups.push({ key: way.outcome ? place : `${place}/${groups.length}`, to: way.to, on: [way] });
  }
  return groups;
}
