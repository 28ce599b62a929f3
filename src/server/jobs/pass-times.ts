import type { Doors } from "@/db/doors";
import { listPassedTimers, passTime } from "@/domain/tracking/pass-time";
import { log } from "@/lib/log";
import { enter } from "@/server/jobs/place-of-job";
import { listPlaces } from "@/server/place";

/**
 * Lets every time that has passed take effect, each in its own transaction, in all municipalities. One that fails is
 * logged and left for the next minute; it holds up no other. Returns how many took effect.
 */
export async function passTimes(doors: Doors): Promise<number> {
  let passed = 0;
  for (const place of await listPlaces(doors)) {
    const { inside } = enter(doors, place, "pass-time");
    for (const timer of await inside(listPassedTimers)) {
      try {
        if (await inside((context) => passTime(context, timer))) passed += 1;
      } catch (error) {
        log.error("A time did not pass", error, { job: "pass-time", municipality: place.slug });
      }
    }
  }
  return passed;
}
