import { expect, test } from "vitest";
import { newTrackingCode } from "@/lib/tracking-code";
import { readMunicipalities } from "@/server/seed/data";
import { suiteProgram } from "./built-program";
import { ask } from "./raw-request";

const serve = suiteProgram();
const tirane = readMunicipalities().find(({ slug }) => slug === "tirane")?.id ?? 0;

/** How many of 60 wrong codes are looked up, when each is said to come from another address, and one proxy adds its own. */
async function guesses(proxies: string, forwarded: (nth: number) => string): Promise<number> {
  const run = await serve({ env: { TRUSTED_PROXIES: proxies } });
  let looked = 0;
  for (let nth = 0; nth < 60; nth++) {
    const headers = { "x-forwarded-for": forwarded(nth) };
    const path = `/G/${newTrackingCode(tirane)}`;
    const { status } = await ask({ host: `tirane.${run.base}`, path, port: run.port, headers });
    expect([404, 429]).toContain(status);
    if (status === 404) looked++;
  }
  return looked;
}

test("without a proxy an invented address does not give more guesses", async () => {
  expect(await guesses("0", (nth) => `198.51.100.${nth}`)).toBeLessThan(30);
});

test("behind one proxy everybody has guesses of their own, and an address invented before it does not count", async () => {
  expect(await guesses("1", (nth) => `198.51.100.${nth}`)).toBe(60);
  expect(await guesses("1", (nth) => `203.0.113.${nth}, 198.51.100.250`)).toBeLessThan(30);
});
