import { z } from "zod";
import { seal, unseal } from "@/server/auth/sealed";
import { placeName, readCookie } from "@/server/auth/session-token";
import type { Place } from "@/server/place";

/** Carries fresh recovery codes from their making to the one page that shows them; only hashes are stored. */
export const codesCookie = "__Host-ossis.codes";
export const codesSeconds = 600;

const Codes = z.object({ place: z.string(), codes: z.array(z.string()), back: z.string() });

export function mintCodes(place: Place, facts: { codes: string[]; back: string }): Promise<string> {
  return seal("recovery codes", { ...facts, place: placeName(place) }, codesSeconds);
}

/** The codes to show and where to go on; null once they were kept. */
export async function readCodes(
  headers: Headers,
  place: Place,
): Promise<{ codes: string[]; back: string } | null> {
  const kept = await unseal("recovery codes", readCookie(headers, codesCookie), Codes);
  return kept?.place === placeName(place) ? kept : null;
}
