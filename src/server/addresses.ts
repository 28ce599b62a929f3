import { env } from "@/lib/env";

/** Where a municipality answers: `tirane.ossis.al`. */
export function hostOf({ slug }: { slug: string }): string {
  return `${slug}.${env().OSSIS_BASE}`;
}

/** The same with its scheme. Only this machine itself is spoken to in the clear. */
export function addressOf(place: { slug: string }): string {
  const host = hostOf(place);
  return `${/(^|\.)localhost(:\d+)?$/.test(host) ? "http" : "https"}://${host}`;
}
