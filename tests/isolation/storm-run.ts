import postgres from "postgres";
import { z } from "zod";
import { type Outcome, storm } from "./storm";
import { naive, ours } from "./storm-drivers";

// One storm in a process of its own, because an exception nobody catches would end the tests and must be counted.

const Plan = z.object({
  driver: z.enum(["ours", "naive"]),
  size: z.number(),
  urls: z.object({ app: z.string(), national: z.string(), system: z.string(), superuser: z.string() }),
  storm: z.object({
    workers: z.number(),
    restMs: z.number(),
    kills: z.number(),
    forMs: z.number(),
    hungAfterMs: z.number(),
  }),
});

let uncaught = 0;
process.on("uncaughtException", () => uncaught++);
process.on("unhandledRejection", () => uncaught++);

const { driver, size, urls, storm: weather } = Plan.parse(JSON.parse(process.argv[2] ?? ""));
const superuser = postgres(urls.superuser, { max: 1, fetch_types: false, onnotice: () => {} });
const outcome: Outcome = await storm((driver === "ours" ? ours : naive)(urls, size), superuser, weather);
// Whatever still floats after the work gets a moment to surface.
await new Promise((resolve) => setTimeout(resolve, 200));
process.stdout.write(`${JSON.stringify({ ...outcome, uncaught })}\n`, () => process.exit(0));
