import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { revokeSessions } from "@/domain/tenancy/revoke-sessions";
import { posts, staff } from "@/domain/tenancy/tables";
import { sessions } from "@/domain/tenancy/tables-access";
import { findActor } from "@/server/auth/actor";
import { sessionCookie } from "@/server/auth/session-token";
import { findPlace, type Place } from "@/server/place";
import { signedHeaders, signIn } from "../../../tests/sign-in";
import { type Opened, suiteDoors } from "../../../tests/suite-doors";

const base = "ossis.localhost:3000";
const now = new Date("2026-11-23T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const open = suiteDoors(8);
let { doors } = {} as Opened;
let tirane: Place & { kind: "municipality" };

async function at(label: string): Promise<Place> {
  const place = await findPlace(`${label}.${base}`, base, doors);
  if (!place) throw new Error(`no ${label}`);
  return place;
}

beforeAll(async () => {
  ({ doors } = open());
  const place = await at("tirane");
  if (place.kind !== "municipality") throw new Error("not a municipality");
  tirane = place;
});

const read = (place: Place, token: string, when = now) =>
  findActor(signedHeaders(place, token), place, doors, when);

describe("who a request comes from", () => {
  it("is the member of staff with today's posts", async () => {
    const actor = await read(tirane, await signIn(doors, tirane, { staff: "sportel1" }, now));
    expect(actor).toMatchObject({
      kind: "staff",
      name: "Klaudia Meçe",
      posts: [{ officeCode: expect.any(String), role: "front-office" }],
    });
  });

  it("is the citizen, the guest or the national user", async () => {
    expect(await read(tirane, await signIn(doors, tirane, { citizen: "arta" }, now))).toMatchObject({
      kind: "citizen",
      name: "Arta Hoxha",
    });
    expect(await read(tirane, await signIn(doors, tirane, { guest: "a@example.com" }, now))).toMatchObject({
      kind: "guest",
      email: "a@example.com",
    });
    const national = await at("koordinim");
    expect(await read(national, await signIn(doors, national, { national: "koord" }, now))).toMatchObject({
      kind: "national",
      role: "coordinator",
    });
  });

  it("is nobody where the session does not belong", async () => {
    const token = await signIn(doors, tirane, { staff: "sportel1" }, now);
    for (const label of ["vlore", "shkoder", "elbasan", "korce", "puke"]) {
      expect(await read(await at(label), token)).toMatchObject({ kind: "visitor" });
    }
    expect(await read(await at("koordinim"), token)).toEqual({ kind: "public" });
    const national = await at("koordinim");
    expect(await read(tirane, await signIn(doors, national, { national: "koord" }, now))).toMatchObject({
      kind: "visitor",
    });
  });

  it("is nobody without a token, with two, or with one that was changed", async () => {
    const token = await signIn(doors, tirane, { staff: "sportel1" }, now);
    const cookies = [
      "",
      `${sessionCookie}=`,
      `${sessionCookie}=x`,
      `${sessionCookie}=${token}; ${sessionCookie}=${token}`,
      `${sessionCookie}=${token.slice(0, -3)}abc`,
    ];
    for (const cookie of cookies) {
      expect(await findActor(new Headers({ host: tirane.host, cookie }), tirane, doors, now)).toMatchObject({
        kind: "visitor",
      });
    }
  });

  it("is nobody after eight hours, or after half an hour of silence", async () => {
    const token = await signIn(doors, tirane, { staff: "sportel1" }, now);
    expect(await read(tirane, token, later(29))).toMatchObject({ kind: "staff" });
    expect(await read(tirane, token, later(58))).toMatchObject({ kind: "staff" });
    expect(await read(tirane, token, later(58 + 30))).toMatchObject({ kind: "visitor" });
    expect(await read(tirane, token, later(58 + 31))).toMatchObject({ kind: "visitor" });
    const busy = await signIn(doors, tirane, { staff: "sportel1" }, now);
    for (let minute = 25; minute < 480; minute += 25)
      expect(await read(tirane, busy, later(minute))).toMatchObject({ kind: "staff" });
    expect(await read(tirane, busy, later(480))).toMatchObject({ kind: "visitor" });
  });

  it("is nobody once the person's posts were changed and their sessions ended with that", async () => {
    const token = await signIn(doors, tirane, { staff: "sportel2" }, now);
    const actor = await read(tirane, token);
    if (actor.kind !== "staff") throw new Error("not staff");
    await doors.asMunicipality(tirane, async (tx) => {
      await tx.delete(posts).where(eq(posts.staffId, actor.staffId));
      await revokeSessions({ tx, now }, tirane.municipalityId, actor.staffId);
    });
    expect(await read(tirane, token)).toMatchObject({ kind: "visitor" });
    const fresh = await signIn(doors, tirane, { staff: "sportel2" }, now);
    expect(await read(tirane, fresh)).toMatchObject({ kind: "staff", posts: [] });
  });

  it("is nobody once the person was deactivated, even when nobody ended the session", async () => {
    const token = await signIn(doors, tirane, { staff: "sportel3" }, now);
    await doors.asMunicipality(tirane, (tx) =>
      tx.update(staff).set({ active: false }).where(eq(staff.userName, "sportel3")),
    );
    expect(await read(tirane, token)).toMatchObject({ kind: "visitor" });
  });

  it("writes the last use at most once a minute", async () => {
    const token = await signIn(doors, tirane, { guest: "seen@example.com" }, now);
    const seen = async () => {
      const rows = await doors.asMunicipality(tirane, (tx) =>
        tx.select().from(sessions).where(eq(sessions.email, "seen@example.com")),
      );
      return rows[0]?.seenAt;
    };
    await read(tirane, token, later(0.5));
    expect(await seen()).toEqual(now);
    await read(tirane, token, later(2));
    expect(await seen()).toEqual(later(2));
  });
});
