import { env } from "@/lib/env";

const kept = globalThis as typeof globalThis & { ossisClockShift?: number };

/** The present. Only a test run may shift it, and production refuses to start as one. */
export function present(): Date {
  return new Date(Date.now() + (env().OSSIS_TEST ? (kept.ossisClockShift ?? 0) : 0));
}

/** Moves the clock of this process to an instant, in a test run; null sets it right again. */
export function setClock(instant: Date | null): void {
  if (!env().OSSIS_TEST) throw new Error("The clock is only moved in tests");
  kept.ossisClockShift = instant ? instant.getTime() - Date.now() : 0;
}
