import type { Doors } from "@/db/doors";
import { forgetSignIns } from "@/domain/tenancy/forget-sign-ins";
import { inRealm } from "@/server/auth/realm";
import { present } from "@/server/clock";
import { listPlaces } from "@/server/place";

/** Throws away, everywhere, what signing in left behind. */
export async function forgetOldSignIns(doors: Doors): Promise<void> {
  const now = present();
  for (const { municipalityId } of await listPlaces(doors)) {
    const realm = { kind: "municipality" as const, municipalityId };
    await inRealm(doors, realm, (tx) => forgetSignIns({ tx, now }, realm));
  }
  await inRealm(doors, { kind: "national" }, (tx) => forgetSignIns({ tx, now }, { kind: "national" }));
}
