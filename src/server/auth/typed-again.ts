import { z } from "zod";
import type { Cookie } from "@/server/auth/form-post";
import type { Arrival } from "@/server/auth/realm";
import { seal, unseal } from "@/server/auth/sealed";
import { placeName, readCookie } from "@/server/auth/session-token";

const name = "__Host-ossis.typed";
const seconds = 120;

const Typed = z.object({ place: z.string(), text: z.string(), until: z.iso.datetime().optional() });

/** What was typed a moment ago, and when it may be sent again if it may not yet. */
type TypedAgain = { text: string; until: Date | null };

/** Keeps what somebody typed for the page that tells them what is wrong with it; never in an address, which is kept. */
export async function keepTyped(
  { place }: Pick<Arrival, "place">,
  text: string,
  until?: Date,
): Promise<Cookie> {
  const kept = { place: placeName(place), text: text.slice(0, 254), until: until?.toISOString() };
  return { name, value: await seal("typed", kept, seconds), seconds };
}

/** What was typed a moment ago; empty when nothing was. */
export async function readTyped({ headers, place }: Pick<Arrival, "headers" | "place">): Promise<TypedAgain> {
  const typed = await unseal("typed", readCookie(headers, name), Typed);
  if (typed?.place !== placeName(place)) return { text: "", until: null };
  return { text: typed.text, until: typed.until ? new Date(typed.until) : null };
}
