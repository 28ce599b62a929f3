import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { callerFor } from "@/server/trpc/caller";

/** Where those who are not signed in go, to come back to the path afterwards. */
export const doorwayFor = (path: string): string => `/staff/hyr?kthehu=${encodeURIComponent(path)}`;

/**
 * The caller of a member of staff, for every staff page: a browser may ask for a page without the layouts around it, so
 * what the layout decides holds for the frame alone. Anybody else goes to the doorway.
 */
export async function atWork() {
  const asked = await headers();
  const here = await callerFor(asked);
  if (here?.place.kind !== "municipality") notFound();
  const { actor, place, now, api } = here;
  if (actor.kind !== "staff") redirect(doorwayFor(asked.get("x-ossis-path") ?? "/staff"));
  return { actor, place, now, api };
}
