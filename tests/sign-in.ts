import { eq } from "drizzle-orm";
import type { Doors } from "@/db/doors";
import { openSession } from "@/domain/tenancy/open-session";
import { persons, staff } from "@/domain/tenancy/tables";
import { nationalAccounts } from "@/domain/tenancy/tables-access";
import { mintSessionToken, sessionCookie } from "@/server/auth/session-token";
import type { Place } from "@/server/place";
import { readCast } from "@/server/seed/data";

/** Whose browser a test wants: staff or a national user by user name, a citizen of the cast by key. */
export type Who = { staff: string } | { citizen: string } | { guest: string } | { national: string };

/**
 * Signs somebody of the seed in without the sign-in pages: a session row and the cookie value that belongs to it.
 * It needs the database and the secret of the installation, so it opens nothing to anybody who has neither; a test
 * that runs against a served program must have its AUTH_SECRET in the environment.
 */
export async function signIn(doors: Doors, place: Place, who: Who, now = new Date()): Promise<string> {
  if ("national" in who) {
    const id = await doors.asSystem("tests sign in", null, async (tx) => {
      const [account] = await tx
        .select()
        .from(nationalAccounts)
        .where(eq(nationalAccounts.userName, who.national));
      return openSession(
        { tx, now },
        { kind: "national" },
        { kind: "national", id: known(account, who.national).id },
      );
    });
    return mintSessionToken(place, id, "national");
  }
  if (place.kind !== "municipality") throw new Error("Staff, citizens and guests sign in at a municipality");
  const realm = { kind: "municipality" as const, municipalityId: place.municipalityId };
  const kind = "staff" in who ? "staff" : "citizen" in who ? "citizen" : "guest";
  const id = await doors.asSystem("tests sign in", realm, async (tx) => {
    if ("guest" in who) return openSession({ tx, now }, realm, { kind: "guest", email: who.guest });
    if ("staff" in who) {
      const [person] = await tx.select().from(staff).where(eq(staff.userName, who.staff));
      return openSession({ tx, now }, realm, { kind: "staff", id: known(person, who.staff).id });
    }
    const citizen = known(
      readCast().citizens.find((each) => each.key === who.citizen),
      who.citizen,
    );
    const [person] = await tx
      .select()
      .from(persons)
      .where(eq(persons.personalNumber, citizen.personalNumber));
    return openSession({ tx, now }, realm, { kind: "citizen", id: known(person, who.citizen).id });
  });
  return mintSessionToken(place, id, kind);
}

/** The headers of a request of that browser, to the host of the place. */
export function signedHeaders(place: Place, token: string): Headers {
  return new Headers({ host: place.host, cookie: `${sessionCookie}=${token}` });
}

/** The cookie as a playwright context takes it; it is for secure origins only, and a browser counts localhost among them. */
export function browserCookie(origin: string, token: string) {
  return {
    name: sessionCookie,
    value: token,
    url: origin.replace(/^http:/, "https:"),
    httpOnly: true,
    secure: true,
    sameSite: "Lax" as const,
  };
}

function known<T>(row: T | undefined, name: string): T {
  if (!row) throw new Error(`The seed has no ${name} here`);
  return row;
}
