import { headers } from "next/headers";
import { cache } from "react";
import { callerFor } from "@/server/trpc/caller";

/** The desk of whoever asks for this page, read once for all its parts; null for anybody who does not work here. */
export const staffDesk = cache(async () => {
  const here = await callerFor(await headers());
  if (here?.actor.kind !== "staff") return null;
  return { ...(await here.api.work.desk()), staffId: here.actor.staffId };
});
