import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { callerFor } from "@/server/trpc/caller";
import { splitPath } from "@/ui/citizen/local-path";

/** What the pages of no single municipality may ask, and their language. */
export const visit = cache(async () => {
  const sent = await headers();
  const call = await callerFor(sent);
  if (call?.place.kind !== "public") redirect("/nuk-gjendet");
  return { api: call.api, ...splitPath(sent.get("x-ossis-path") ?? "/") };
});
