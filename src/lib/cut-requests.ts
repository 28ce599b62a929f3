import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { log } from "@/lib/log";

const Started = z.object({ request: z.custom<IncomingMessage>() });

/**
 * From now on a request whose sender went away in the middle of what they sent is told in the log as that. Next ends
 * it before any code of ours is asked, and would write it down as a failure of the program.
 */
export function tellCutRequests(): void {
  const cuts = new WeakSet<object>();
  subscribe("http.server.request.start", (message) => {
    const { request } = Started.parse(message);
    if (request.method !== "GET") request.once("error", (error) => cuts.add(error));
  });
  const write = console.error;
  console.error = (...said: unknown[]) => {
    const [error] = said;
    if (typeof error === "object" && error !== null && cuts.has(error)) log.info("a request was cut off");
    else write(...said);
  };
}
