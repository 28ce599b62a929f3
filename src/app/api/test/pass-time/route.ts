import { doors } from "@/server/doors";
import { passTimes } from "@/server/jobs/pass-times";
import { whenTesting } from "@/server/test-seam";

/** Lets everything whose time has passed by the clock of the test take effect, without waiting for the minute. */
export const POST = () => whenTesting(async () => ({ passed: await passTimes(doors()) }));
