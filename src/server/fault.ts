import type { TRPCError } from "@trpc/server";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";

/** True when a procedure failed by a fault of ours, and did not refuse. */
export const isFault = ({ code }: TRPCError): boolean =>
  code === "INTERNAL_SERVER_ERROR" || code === "SERVICE_UNAVAILABLE";

type Asked = { headers: Headers; method?: string };

/** Writes a fault into the log under the number of its request, which it returns; of the error only kind, code and place. */
export function noteFault(
  { headers, method = "GET" }: Asked,
  route: string | undefined,
  error: unknown,
): string {
  const requestId = headers.get("x-request-id") ?? newId();
  log.error("request failed", error, { requestId, method, ...(route ? { route } : {}) });
  return requestId;
}

/**
 * Notes a fault and returns the path of the page that tells it to whoever asked, with the number it is logged under.
 * That page asks the database nothing and needs no script, which the error page of Next does.
 */
export function faultPath({ headers, method = "GET" }: Asked, error: unknown): string {
  const requestId = noteFault({ headers, method }, undefined, error);
  const asked = headers.get("x-ossis-path") ?? "/";
  const facts = new URLSearchParams({ nr: requestId.slice(0, 8) });
  // What was sent is gone; the browser goes back to the form, which its own page leads to.
  if (method === "POST") facts.set("derguar", "");
  else facts.set("faqja", asked);
  return `${/^\/en(\/|$)/.test(asked) ? "/en" : ""}/nuk-funksionon?${facts}`;
}
