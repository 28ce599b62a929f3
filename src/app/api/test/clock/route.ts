import { z } from "zod";
import { present, setClock } from "@/server/clock";
import { whenTesting } from "@/server/test-seam";

const Moment = z.object({ at: z.iso.datetime().nullable() });

/** Moves the clock of the web processes of a test run; null sets it right again. */
export const POST = (request: Request) =>
  whenTesting(async () => {
    const { at } = Moment.parse(await request.json());
    setClock(at === null ? null : new Date(at));
    return { at: present().toISOString() };
  });
