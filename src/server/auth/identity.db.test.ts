import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import { inheritedEnvironment } from "@/lib/env";
import { findActor } from "@/server/auth/actor";
import { finishIdentity, startIdentity } from "@/server/auth/identity";
import type { Arrival } from "@/server/auth/realm";
import { sessionCookie } from "@/server/auth/session-token";
import { freePortFrom } from "@/server/life/address";
import { findPlace, type Place } from "@/server/place";
import { type FreshDatabase, freshDatabase } from "../../../tests/database";

const base = "ossis.localhost:3000";
const now = new Date();

let database: FreshDatabase;
let doors: Doors;
let provider: ChildProcess;

beforeAll(async () => {
  const issuer = `http://127.0.0.1:${await freePortFrom(3900)}`;
  const settings = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: "test",
    OIDC_CLIENT_SECRET: "demo-test",
    OSSIS_BASE: base,
    AUTH_TRUST_HOST: "1",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  provider = spawn(process.execPath, ["--import", "tsx", "src/server/life/identity-provider.ts"], {
    env: { ...inheritedEnvironment(), ...settings },
    stdio: ["ignore", "inherit", "inherit"],
  });
  database = await freshDatabase();
  doors = openDoors(database);
  await answering(`${issuer}/.well-known/openid-configuration`);
});

afterAll(async () => {
  provider.kill();
  vi.unstubAllEnvs();
  await doors.close();
  await database.drop();
});

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await sleep(100);
  }
  throw new Error("The identity provider does not answer");
}

async function arrivalAt(label: string, cookies: string[] = []): Promise<Arrival> {
  const place = await findPlace(`${label}.${base}`, base, doors);
  if (!place) throw new Error(`no ${label}`);
  const headers = new Headers({ host: place.host, cookie: cookies.join("; ") });
  return { doors, place, now, address: "198.51.100.7", headers };
}

const cookiesOf = (response: Response) =>
  response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");

/** What a browser does at the provider: chooses a person and is sent back. Returns the address it is sent to. */
async function choose(address: string, person: string): Promise<URL> {
  let cookies: string[] = [];
  let response = await fetch(address, { redirect: "manual" });
  for (let step = 0; step < 5; step++) {
    cookies = [...cookies, ...cookiesOf(response)];
    const next = new URL(response.headers.get("location") ?? "", address);
    if (next.origin !== new URL(address).origin) return next;
    const chosen = next.pathname.startsWith("/zgjidh/");
    if (chosen)
      expect(await (await fetch(next, { headers: { cookie: cookies.join("; ") } })).text()).toContain(
        "Demonstrim",
      );
    const body = chosen ? { method: "POST", body: new URLSearchParams({ person }) } : {};
    response = await fetch(next, { ...body, redirect: "manual", headers: { cookie: cookies.join("; ") } });
  }
  throw new Error("The provider did not send anybody back");
}

async function begin(label: string, person: string) {
  const started = await startIdentity(await arrivalAt(label), "/une");
  const back = await choose(started.headers.get("location") ?? "", person);
  return { back, cookies: cookiesOf(started) };
}

async function who(place: Place, response: Response) {
  const cookie = cookiesOf(response).find((pair) => pair.startsWith(`${sessionCookie}=`)) ?? "";
  return findActor(new Headers({ host: place.host, cookie }), place, doors, now);
}

describe("signing in with the electronic identity", () => {
  it("makes the person known here and goes where they wanted", async () => {
    const { back, cookies } = await begin("vlore", "arta");
    expect(back.origin).toBe(`http://vlore.${base}`);
    const arrival = await arrivalAt("vlore", cookies);
    const finished = await finishIdentity(arrival, back.searchParams);
    expect(finished.headers.get("location")).toBe(`http://vlore.${base}/une`);
    expect(await who(arrival.place, finished)).toMatchObject({
      kind: "citizen",
      name: "Arta Hoxha",
      personalNumber: "J55512345B",
    });
    const setCookies = finished.headers.getSetCookie();
    expect(setCookies.find((line) => line.startsWith(sessionCookie))).toMatch(
      /Path=\/; .*HttpOnly; Secure; SameSite=Lax/,
    );
    expect(setCookies.every((line) => !/domain=/i.test(line))).toBe(true);
  });

  it("knows the same person again", async () => {
    const ids = [];
    for (let time = 0; time < 2; time++) {
      const { back, cookies } = await begin("tirane", "luan");
      const arrival = await arrivalAt("tirane", cookies);
      const actor = await who(arrival.place, await finishIdentity(arrival, back.searchParams));
      ids.push(actor.kind === "citizen" ? actor.personId : actor.kind);
    }
    expect(ids[0]).toBe(ids[1]);
  });

  it("opens nothing to a browser that did not begin, at another host, or a second time", async () => {
    const { back, cookies } = await begin("tirane", "arta");
    for (const arrival of [await arrivalAt("tirane"), await arrivalAt("vlore", cookies)]) {
      const refused = await finishIdentity(arrival, back.searchParams);
      expect(refused.headers.get("location")).toContain("/hyr?gabim=identiteti");
      expect((await who(arrival.place, refused)).kind).toBe("visitor");
    }
    const changed = new URLSearchParams(back.searchParams);
    changed.set("state", "another");
    const arrival = await arrivalAt("tirane", cookies);
    expect((await who(arrival.place, await finishIdentity(arrival, changed))).kind).toBe("visitor");
  });

  it("is not hindered by a cookie that somebody else's script left, written wrongly", async () => {
    const { back, cookies } = await begin("vlore", "arta");
    const arrival = await arrivalAt("vlore", ["discount=100%", ...cookies]);
    expect(await who(arrival.place, await finishIdentity(arrival, back.searchParams))).toMatchObject({
      kind: "citizen",
    });
  });

  it("goes back to a page of the same host only", async () => {
    for (const back of [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
    ]) {
      const started = await startIdentity(await arrivalAt("tirane"), back);
      const kept = cookiesOf(started).find((pair) => pair.startsWith("__Host-ossis.back=")) ?? "";
      expect(decodeURIComponent(kept)).toBe(`__Host-ossis.back=http://tirane.${base}/`);
    }
  });
});
