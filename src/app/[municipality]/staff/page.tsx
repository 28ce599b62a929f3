import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { callerFor } from "@/server/trpc/caller";

/** Everybody starts where their work is. */
export default async function StaffStart() {
  const here = await callerFor(await headers());
  const roles = here?.actor.kind === "staff" ? here.actor.posts.map((post) => post.role) : [];
  redirect(
    roles.length > 0 && roles.every((role) => role === "front-office") ? "/staff/counter" : "/staff/work",
  );
}
