import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Language } from "@/lib/text";
import { callerFor } from "@/server/trpc/caller";
import { localPath, splitPath } from "@/ui/citizen/local-path";

/**
 * Who looks at which page of which municipality: the procedures to ask (`api`), the present, the nonce for inline
 * data, and what the frame of the page needs. Ends at the not-found page when the host is no municipality.
 */
export const visit = cache(async () => {
  const sent = await headers();
  const { language, path } = splitPath(sent.get("x-ossis-path") ?? "/");
  const call = await callerFor(sent);
  if (call?.place.kind !== "municipality") return leadNowhere(language);
  const { place, actor, now, api } = call;
  const signedIn = actor.kind === "citizen" || actor.kind === "guest";
  const nonce = sent.get("x-nonce") ?? "";
  const origin = `${/\.localhost(:|$)/.test(place.host) ? "http" : "https"}://${place.host}`;
  const frame = { language, path, name: place.fullName, signedIn };
  return { place, actor, now, api, nonce, language, origin, frame };
});

/**
 * Ends at an address no page has. Next draws its not-found page on the server for those only; one thrown inside a
 * page stays blank without script.
 */
export function leadNowhere(language: Language): never {
  redirect(localPath(language, "/nuk-gjendet"));
}

/** What was asked for, or the not-found page when there is no such thing here; every other refusal goes on. */
export async function orNotFound<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND")
      return leadNowhere((await visit()).language);
    throw error;
  }
}
