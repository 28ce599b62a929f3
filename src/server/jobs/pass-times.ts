import type { Doors } from "@/db/doors";
import { listEndedLoans, returnLentTask } from "@/domain/routing/return-lent-task";
import type { Context } from "@/domain/tenancy/rules-actor";
import { listPassedTimers, passTime } from "@/domain/tracking/pass-time";
import { log } from "@/lib/log";
import { enter } from "@/server/jobs/place-of-job";
import { listPlaces } from "@/server/place";

type Inside = ReturnType<typeof enter>["inside"];

/** What is due in a municipality: times that have passed, and steps to go back to people who are here again. */
async function listDue(inside: Inside): Promise<((context: Context) => Promise<boolean>)[]> {
  const [passed, ended] = [await inside(listPassedTimers), await inside(listEndedLoans)];
  return [
    ...passed.map((timer) => (context: Context) => passTime(context, timer)),
    ...ended.map((taskId) => (context: Context) => returnLentTask(context, taskId)),
  ];
}

/**
 * Lets every time that has passed take effect, each in its own transaction, in all municipalities. One that fails is
 * logged and left for the next minute; it holds up no other. Returns how many took effect.
 */
export async function passTimes(doors: Doors): Promise<number> {
  let passed = 0;
  for (const place of await listPlaces(doors)) {
    const { inside } = enter(doors, place, "pass-time");
    for (const due of await listDue(inside)) {
      try {
        if (await inside(due)) passed += 1;
      } catch (error) {
        log.error("A time did not pass", error, { job: "pass-time", municipality: place.slug });
      }
    }
  }
  return passed;
}
