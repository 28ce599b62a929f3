import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { deskLanguage } from "@/server/auth/desk";
import { callerFor } from "@/server/trpc/caller";

/** Ends at an address no page has: Next draws its not-found page on the server for those only. */
export function leadNowhere(): never {
  redirect("/nuk-gjendet");
}

/** Who of the nation looks at `path`, with the procedures to ask. Whoever is not signed in goes to do so and comes back. */
export async function visitNation(path: string) {
  const sent = await headers();
  const call = await callerFor(sent);
  if (call?.place.kind !== "national") return leadNowhere();
  const { actor, api } = call;
  if (actor.kind !== "national") return redirect(`/hyr?kthehu=${encodeURIComponent(path)}`);
  return { api, person: actor, language: deskLanguage(sent) };
}

/** What was asked for, or the not-found page when there is no such thing; every other refusal goes on. */
export async function orNowhere<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return leadNowhere();
    throw error;
  }
}
