import { describe, expect, it, vi } from "vitest";
import { isId, newId, newSecret } from "./ids";

describe("identifiers", () => {
  it("are distinct UUIDs of version 7 in the order they were made", () => {
    const made = Array.from({ length: 20_000 }, newId);
    expect(new Set(made).size).toBe(made.length);
    expect([...made].sort()).toEqual(made);
    expect(made.every(isId)).toBe(true);
    expect(made.every((id) => id[14] === "7" && "89ab".includes(id[19] ?? ""))).toBe(true);
  });

  it("carry the time they were made at", () => {
    const before = Date.now();
    const time = Number.parseInt(newId().replaceAll("-", "").slice(0, 12), 16);
    expect(Math.abs(time - before)).toBeLessThan(1000);
  });

  it("still sort later when the machine's clock steps back", () => {
    const first = newId();
    vi.useFakeTimers({ now: Date.now() - 3_600_000 });
    try {
      expect(newId() > first).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it("are told from other texts", () => {
    for (const text of ["", "abc", newId().toUpperCase(), `${newId()} `, null, 7])
      expect(isId(text)).toBe(false);
  });
});

describe("secrets", () => {
  it("have the length asked for, in letters safe for a link", () => {
    expect(newSecret(32)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new Set(Array.from({ length: 1000 }, () => newSecret(16))).size).toBe(1000);
  });
});
