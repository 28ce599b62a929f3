import { setTimeout as pause } from "node:timers/promises";

/** What a measure must reach, as a ratio of ours to its limit. */
type Target = { atMost: number } | { atLeast: number };

/** One line of the result. `ours` and `limit` are medians, orientation only; the ratio is the median of the rounds'. */
export type Line = {
  measure: string;
  unit: string;
  ours: number;
  limit: number;
  ratio: number;
  rounds: number[];
  target: Target;
  reached: boolean;
  note: string | null;
};

type Contest = {
  measure: string;
  unit: string;
  target: Target;
  rounds: number;
  ours: () => Promise<number>;
  limit: () => Promise<number>;
  note?: string;
};

type Sides = { ours: () => Promise<unknown>; limit: () => Promise<unknown> };

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

/** Measures both sides in turn, the order changing each round, so that noise of the machine hits both alike. */
export async function contest({ ours, limit, ...about }: Contest): Promise<Line> {
  const found: { ours: number; limit: number }[] = [];
  for (let round = 0; round < about.rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours();
      found.push({ ours: first, limit: await limit() });
    } else {
      const first = await limit();
      found.push({ limit: first, ours: await ours() });
    }
    await pause(50);
  }
  return lineOf(about, found);
}

/**
 * Milliseconds of single calls of both sides, one of each in turn: a call is so short that it matters on which core the
 * server happens to run, and that stays the same for many calls.
 */
export async function duel(
  { ours, limit, ...about }: Omit<Contest, "ours" | "limit"> & Sides,
  calls: number,
): Promise<Line> {
  const found: { ours: number; limit: number }[] = [];
  for (let round = 0; round < about.rounds; round++) {
    const taken: { ours: number[]; limit: number[] } = { ours: [], limit: [] };
    for (let call = 0; call < calls; call++) {
      if (call % 2 === 0) taken.ours.push(await timeOf(ours));
      taken.limit.push(await timeOf(limit));
      if (call % 2 === 1) taken.ours.push(await timeOf(ours));
    }
    found.push({ ours: median(taken.ours), limit: median(taken.limit) });
  }
  return lineOf(about, found);
}

/** The line of a measure whose rounds are done. */
export function lineOf(
  { measure, unit, target, note }: Pick<Contest, "measure" | "unit" | "target" | "note">,
  found: { ours: number; limit: number }[],
): Line {
  const rounds = found.map((round) => round.ours / round.limit);
  const ratio = median(rounds);
  return {
    measure,
    unit,
    ours: median(found.map((round) => round.ours)),
    limit: median(found.map((round) => round.limit)),
    ratio,
    rounds,
    target,
    reached: "atMost" in target ? ratio <= target.atMost : ratio >= target.atLeast,
    note: note ?? null,
  };
}

/** Milliseconds of one call in the middle of many. */
export async function typicalTime(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push(await timeOf(work));
  return median(taken);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Calls finished per second by so many clients, each going on until the time is over or nothing is left to do. */
export async function rate(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<boolean>,
): Promise<number> {
  const from = performance.now();
  let done = 0;
  const until = from + seconds * 1000;
  const client = async (_: unknown, place: number) => {
    while (performance.now() < until && (await work(place))) done++;
  };
  await Promise.all(Array.from({ length: clients }, client));
  return done / ((performance.now() - from) / 1000);
}
