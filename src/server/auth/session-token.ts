import { z } from "zod";
import type { SessionKind } from "@/domain/tenancy/rules-access";
import { sessionSeconds } from "@/domain/tenancy/rules-access";
import { log } from "@/lib/log";
import { seal, unseal } from "@/server/auth/sealed";
import type { Place } from "@/server/place";

/** Host-only by its prefix: the browser keeps it from the other municipalities. */
export const sessionCookie = "__Host-ossis.session";

/** Which session of which place; nothing about rights, which are read at every request. */
const SessionToken = z.object({ sid: z.uuid(), place: z.string() });
type SessionToken = z.infer<typeof SessionToken>;

/** The name of a place inside tokens: one key serves every host, so a token must say where it belongs. */
export function placeName(place: Place): string {
  return place.kind === "municipality" ? `${place.municipalityId} ${place.slug}` : place.kind;
}

/** The value of the session cookie for a session of this place. */
export function mintSessionToken(place: Place, sid: string, kind: SessionKind): Promise<string> {
  return seal("session", { sid, place: placeName(place) }, sessionSeconds(kind));
}

const mostKept = 2_000;
const keptFor = 60_000;
const kept = new Map<string, { token: SessionToken; until: number }>();

/**
 * What a cookie says, remembered for a minute: opening the seal costs more than the question behind it. Whether the
 * session still lives is asked of its row at every request.
 */
async function openCookie(text: string | undefined): Promise<SessionToken | null> {
  const known = text === undefined ? undefined : kept.get(text);
  if (known && known.until > Date.now()) return known.token;
  const token = await unseal("session", text, SessionToken);
  if (!token || text === undefined) return null;
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, { token, until: Date.now() + keptFor });
  return token;
}

/** The id of the session the request carries for this place; null for another place's, and for anything else. */
export async function readSessionId(headers: Headers, place: Place): Promise<string | null> {
  const token = await openCookie(readCookie(headers, sessionCookie));
  if (!token) return null;
  if (token.place === placeName(place)) return token.sid;
  log.warn("a session was shown at another host", { municipality: placeName(place) });
  return null;
}

/** The value of a cookie; undefined when it is missing or sent twice, because then one of them is not ours. */
export function readCookie(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const values = pairs
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0] : undefined;
}
