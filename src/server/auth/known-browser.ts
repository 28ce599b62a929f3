import { z } from "zod";
import { seal, unseal } from "@/server/auth/sealed";
import { placeName, readCookie } from "@/server/auth/session-token";
import type { Place } from "@/server/place";

/**
 * A browser that signed an account in before. Guesses from elsewhere are counted apart from its own, so that
 * somebody who guesses on purpose cannot keep the owner out.
 */
export const browserCookie = "__Host-ossis.browser";
export const browserSeconds = 90 * 24 * 3600;

const KnownBrowser = z.object({ place: z.string(), user: z.string() });

export function mintKnownBrowser(place: Place, user: string): Promise<string> {
  return seal("known browser", { place: placeName(place), user }, browserSeconds);
}

/** True when this user signed in here with this browser before. */
export async function isKnownBrowser(headers: Headers, place: Place, user: string): Promise<boolean> {
  const known = await unseal("known browser", readCookie(headers, browserCookie), KnownBrowser);
  return known !== null && known.place === placeName(place) && known.user === user;
}
