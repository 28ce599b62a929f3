import type { Doors } from "@/db/doors";
import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import type { Place } from "@/server/place";

/** A request to sign in: where it arrived, when, from which address. */
export type Arrival = { doors: Doors; place: Place; now: Date; address: string; headers: Headers };

/** Whose accounts a place knows; the public pages know none. */
export function realmOf(place: Place): Realm | null {
  if (place.kind === "municipality") return { kind: "municipality", municipalityId: place.municipalityId };
  return place.kind === "national" ? { kind: "national" } : null;
}

/** One transaction of the sign-in, which alone may read what proves people. */
export function inRealm<T>(doors: Doors, realm: Realm, work: (tx: Tx) => Promise<T>): Promise<T> {
  return doors.asSystem("sign in", realm.kind === "municipality" ? realm : null, work);
}
