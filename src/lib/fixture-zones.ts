import { afterAll, beforeAll } from "vitest";

/** Zones a server may be set to, each with its hour at midnight UTC in summer. */
export const zones = [
  ["UTC", 0],
  ["Europe/Tirane", 2],
  ["America/New_York", 20],
] as const;

/** Sets the zone of this process for the tests of a group. */
export function runIn(zone: string): void {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
}
