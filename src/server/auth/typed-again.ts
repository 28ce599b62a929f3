import { z } from "zod";
import type { Cookie } from "@/server/auth/form-post";
import type { Arrival } from "@/server/auth/realm";
import { seal, unseal } from "@/server/auth/sealed";
import { placeName, readCookie } from "@/server/auth/session-token";

const name = "__Host-ossis.typed";
const seconds = 120;

const Typed = z.object({ place: z.string(), text: z.string() });

/** Keeps what somebody typed for the page that tells them what is wrong with it; never in an address, which is kept. */
export async function keepTyped({ place }: Pick<Arrival, "place">, text: string): Promise<Cookie> {
  return {
    name,
    value: await seal("typed", { place: placeName(place), text: text.slice(0, 254) }, seconds),
    seconds,
  };
}

/** What was typed a moment ago; empty when nothing was. */
export async function readTyped({ headers, place }: Pick<Arrival, "headers" | "place">): Promise<string> {
  const typed = await unseal("typed", readCookie(headers, name), Typed);
  return typed?.place === placeName(place) ? typed.text : "";
}
