import type { Doors } from "@/db/doors";
import { findNationalActor, findSessionActor } from "@/domain/tenancy/reads-access";
import type { Actor } from "@/domain/tenancy/rules";
import { readSessionId } from "@/server/auth/session-token";
import type { Place } from "@/server/place";

// A page and its layout ask in the same request with the same headers; one look serves both.
const found = new WeakMap<Headers, Promise<Actor>>();

/** Who sent a request: whoever its session belongs to, checked against the session's own row; a visitor otherwise. */
export function findActor(headers: Headers, place: Place, doors: Doors, now: Date): Promise<Actor> {
  const kept = found.get(headers);
  if (kept) return kept;
  const look = lookForActor(headers, place, doors, now);
  found.set(headers, look);
  look.catch(() => found.delete(headers));
  return look;
}

async function lookForActor(headers: Headers, place: Place, doors: Doors, now: Date): Promise<Actor> {
  const sid = place.kind === "public" ? null : await readSessionId(headers, place);
  if (place.kind !== "municipality") {
    const national =
      sid &&
      (await doors.asNation({ kind: "public" }, (tx) => findNationalActor(tx, sid, now), { oneTrip: true }));
    return national || { kind: "public" };
  }
  const { municipalityId } = place;
  const actor =
    sid &&
    (await doors.asMunicipality({ municipalityId }, (tx) => findSessionActor(tx, municipalityId, sid, now), {
      oneTrip: true,
    }));
  return actor || { kind: "visitor", municipalityId };
}
