const hour = 3_600_000;

/** Until when a first password opens: three days for the way to its owner. */
export const firstUntil = (now: Date): Date => new Date(now.getTime() + 72 * hour);

/** Until when it still opens once it was used: half an hour, in which its owner chooses another one. */
export const spentUntil = (now: Date): Date => new Date(now.getTime() + hour / 2);
