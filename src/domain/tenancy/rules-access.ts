/** How long sign-ins live and how fast guessing may go. */

export type SessionKind = "staff" | "citizen" | "guest" | "national";

const minute = 60_000;
const hour = 60 * minute;

const lives: Record<SessionKind, { absolute: number; idle: number }> = {
  staff: { absolute: 8 * hour, idle: 30 * minute },
  national: { absolute: 8 * hour, idle: 30 * minute },
  citizen: { absolute: 8 * hour, idle: hour },
  guest: { absolute: 4 * hour, idle: hour },
};

/** When a session of this kind begun now ends at the latest. */
export function sessionEnd(kind: SessionKind, now: Date): Date {
  return new Date(now.getTime() + lives[kind].absolute);
}

/** Seconds a session of this kind lives at the most. */
export function sessionSeconds(kind: SessionKind): number {
  return lives[kind].absolute / 1000;
}

type Kept = { kind: SessionKind; createdAt: Date; seenAt: Date; expiresAt: Date; revokedAt: Date | null };

/** True while a session may be used: begun, not revoked, not over, and used within its idle time. */
export function isLive(session: Kept, now: Date): boolean {
  if (session.revokedAt || now >= session.expiresAt) return false;
  return now.getTime() - session.seenAt.getTime() < lives[session.kind].idle;
}

/**
 * The last uses that are worth writing again now: long enough ago that not every request writes, and not so long ago
 * that the session had already ended by idleness.
 */
export function usesWorthNoting(kind: SessionKind, now: Date): { after: Date; before: Date } {
  return { after: new Date(now.getTime() - lives[kind].idle), before: new Date(now.getTime() - minute) };
}

/**
 * A limit on attempts. `growing` lets a few go and then asks for a pause that doubles, up to a quarter of an hour;
 * `window` lets so many go in so many seconds. Both open again by themselves: nobody is locked out for good.
 */
export type Limit = { kind: "growing"; free: number } | { kind: "window"; most: number; seconds: number };
export type Count = { since: Date; used: number };

const firstPause = 15_000;
const longestPause = 15 * minute;
const forgottenAfter = 12 * hour;

/** Milliseconds to wait after so many attempts under a growing limit. */
export function pauseAfter(used: number, free: number): number {
  if (used < free) return 0;
  return Math.min(longestPause, firstPause * 2 ** Math.min(20, used - free));
}

/**
 * The count after one more attempt, or null when it may not be made yet. A refused attempt is not counted, so that
 * somebody who hammers does not keep the owner out longer.
 */
export function countOneMore(kept: Count | null, limit: Limit, now: Date): Count | null {
  const first = { since: now, used: 1 };
  if (!kept) return first;
  const age = now.getTime() - kept.since.getTime();
  if (limit.kind === "window") {
    if (age >= limit.seconds * 1000) return first;
    return kept.used < limit.most ? { since: kept.since, used: kept.used + 1 } : null;
  }
  if (age >= forgottenAfter) return first;
  return age >= pauseAfter(kept.used, limit.free) ? { since: now, used: kept.used + 1 } : null;
}

/** When a limit that refuses now lets the next attempt through. */
export function opensAgain(kept: Count, limit: Limit): Date {
  const wait = limit.kind === "window" ? limit.seconds * 1000 : pauseAfter(kept.used, limit.free);
  return new Date(kept.since.getTime() + wait);
}
