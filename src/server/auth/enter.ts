import type { Realm } from "@/domain/tenancy/count-attempt";
import { noteSecurity } from "@/domain/tenancy/note-security";
import { type Holder, openSession } from "@/domain/tenancy/open-session";
import { revokeSession } from "@/domain/tenancy/revoke-sessions";
import { sessionSeconds } from "@/domain/tenancy/rules-access";
import { deviceOf } from "@/server/auth/device";
import type { Cookie } from "@/server/auth/form-post";
import { browserCookie, browserSeconds, mintKnownBrowser } from "@/server/auth/known-browser";
import { type Arrival, inRealm } from "@/server/auth/realm";
import { mintSessionToken, readSessionId, sessionCookie } from "@/server/auth/session-token";
import { stepCookie } from "@/server/auth/sign-in-step";

/** Opens a session with a new id and ends the one the browser had before. Returns the id. */
export async function beginSession(arrival: Arrival, realm: Realm, holder: Holder): Promise<string> {
  const { doors, place, now, headers } = arrival;
  const former = await readSessionId(headers, place);
  return inRealm(doors, realm, async (tx) => {
    const id = await openSession({ tx, now }, realm, holder, deviceOf(headers));
    if (former) await revokeSession({ tx, now }, realm, former);
    await noteSecurity({ tx, now }, realm, "signed-in", holder.kind === "guest" ? "guest" : holder.id);
    return id;
  });
}

/** The same, with the cookie that says so. */
export async function enter(arrival: Arrival, realm: Realm, holder: Holder): Promise<Cookie[]> {
  const sid = await beginSession(arrival, realm, holder);
  const value = await mintSessionToken(arrival.place, sid, holder.kind);
  return [{ name: sessionCookie, value, seconds: sessionSeconds(holder.kind) }];
}

/** The cookies of an account that proved itself: its session, and that this browser is known to it. */
export async function enterDesk(
  arrival: Arrival,
  realm: Realm,
  account: { id: string; user: string },
): Promise<Cookie[]> {
  const kind = realm.kind === "national" ? ("national" as const) : ("staff" as const);
  const session = await enter(arrival, realm, { kind, id: account.id });
  const known = await mintKnownBrowser(arrival.place, account.user);
  return [
    ...session,
    { name: stepCookie, value: "", seconds: 0 },
    { name: browserCookie, value: known, seconds: browserSeconds },
  ];
}
