import { env } from "@/lib/env";
import { originOf } from "@/lib/host";

/** Where a municipality answers: `tirane.ossis.al`. */
export function hostOf({ slug }: { slug: string }): string {
  return `${slug}.${env().OSSIS_BASE}`;
}

/** The same with its scheme. */
export function addressOf(place: { slug: string }): string {
  return originOf(hostOf(place));
}
