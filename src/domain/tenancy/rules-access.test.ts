import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Count,
  countOneMore,
  isLive,
  opensAgain,
  pauseAfter,
  type SessionKind,
  sessionEnd,
  sessionSeconds,
  usesWorthNoting,
} from "@/domain/tenancy/rules-access";

const now = new Date("2026-11-23T09:00:00Z");
const later = (milliseconds: number, from = now) => new Date(from.getTime() + milliseconds);
const growing = { kind: "growing", free: 5 } as const;

describe("attempts under a growing limit", () => {
  it("go freely five times, then wait for a pause that doubles up to a quarter of an hour", () => {
    expect([0, 4, 5, 6, 7, 30].map((used) => pauseAfter(used, 5) / 1000)).toEqual([0, 0, 15, 30, 60, 900]);
  });

  it("are a handful out of a thousand in a row", () => {
    let kept: Count | null = null;
    let made = 0;
    for (let attempt = 0; attempt < 1000; attempt++) {
      const next: Count | null = countOneMore(kept, growing, later(attempt * 10));
      if (!next) continue;
      kept = next;
      made += 1;
    }
    expect(made).toBe(5);
  });

  it("open again by themselves whatever happened before", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 60 }), (waits) => {
        let kept: Count | null = null;
        let time = now;
        for (const wait of waits) {
          time = later(wait, time);
          kept = countOneMore(kept, growing, time) ?? kept;
        }
        expect(countOneMore(kept, growing, later(15 * 60_000, time))).not.toBeNull();
      }),
    );
  });

  it("are not counted while refused, so that hammering does not keep anybody out longer", () => {
    const kept = { since: now, used: 8 };
    expect(countOneMore(kept, growing, later(1000))).toBeNull();
    expect(countOneMore(kept, growing, later(pauseAfter(8, 5)))).toEqual({ since: later(120_000), used: 9 });
  });
});

describe("attempts in a window", () => {
  const limit = { kind: "window", most: 2, seconds: 60 } as const;
  it("are so many, until the window is over", () => {
    const one = countOneMore(null, limit, now);
    const two = countOneMore(one, limit, later(1000));
    expect(two).toEqual({ since: now, used: 2 });
    expect(countOneMore(two, limit, later(59_999))).toBeNull();
    expect(countOneMore(two, limit, later(60_000))).toEqual({ since: later(60_000), used: 1 });
  });
});

describe("a limit that refuses", () => {
  it("tells the first moment at which it lets one through again", () => {
    const limits = [growing, { kind: "window", most: 6, seconds: 60 } as const];
    fc.assert(
      fc.property(fc.constantFrom(...limits), fc.integer({ min: 6, max: 30 }), (limit, used) => {
        const kept = { since: now, used };
        const opening = opensAgain(kept, limit);
        expect(countOneMore(kept, limit, later(-1, opening))).toBeNull();
        expect(countOneMore(kept, limit, opening)).not.toBeNull();
      }),
    );
  });
});

describe("a session", () => {
  const session = {
    kind: "staff" as const,
    createdAt: now,
    seenAt: now,
    expiresAt: sessionEnd("staff", now),
    revokedAt: null,
  };
  it("of staff lives eight hours, half an hour without use, and not a moment once revoked", () => {
    expect(session.expiresAt).toEqual(later(8 * 3_600_000));
    expect(isLive(session, later(30 * 60_000 - 1))).toBe(true);
    expect(isLive(session, later(30 * 60_000))).toBe(false);
    const busy = { ...session, seenAt: later(8 * 3_600_000 - 1000) };
    expect(isLive(busy, later(8 * 3_600_000 - 1))).toBe(true);
    expect(isLive(busy, later(8 * 3_600_000))).toBe(false);
    expect(isLive({ ...session, revokedAt: now }, now)).toBe(false);
  });
});

describe("the use of a session", () => {
  const kinds: SessionKind[] = ["staff", "national", "citizen", "guest"];

  it("ends with its cookie: both live equally long, a guest's the shortest", () => {
    for (const kind of kinds) expect(sessionEnd(kind, now)).toEqual(later(sessionSeconds(kind) * 1000));
    expect(kinds.map((kind) => sessionSeconds(kind) / 3600)).toEqual([8, 8, 8, 4]);
  });

  it("is written down once a minute, and never for a session that had ended by idleness", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 4 * 3_600_000 - 1 }), (kind, idle) => {
        const seenAt = later(-idle);
        const { after, before } = usesWorthNoting(kind, now);
        const noted = seenAt > after && seenAt < before;
        const session = {
          kind,
          createdAt: seenAt,
          seenAt,
          expiresAt: sessionEnd(kind, seenAt),
          revokedAt: null,
        };
        if (idle <= 60_000) expect(noted).toBe(false);
        else expect(noted).toBe(isLive(session, now));
      }),
    );
  });
});
