import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { env } from "@/lib/env";

const Started = z.object({ request: z.custom<IncomingMessage>() });

/**
 * The address to believe: each of our proxies has added the one it saw to the end of what was forwarded, and the last
 * one is `peer`, who is connected with us. Anything before that is the sender's invention. Whoever came past the
 * proxies is believed nothing but the connection.
 */
export function trustedAddress(forwarded: string | undefined, peer: string, proxies: number): string {
  const seen = [...(forwarded?.split(",").map((address) => address.trim()) ?? []), peer];
  return seen.at(-1 - proxies) || peer;
}

/**
 * From now on every request of this process says one address in `x-forwarded-for`, the one to believe, before anything
 * else reads it. A web framework hands on the header, but not the connection.
 */
export function believeProxies(): void {
  const { TRUSTED_PROXIES } = env();
  subscribe("http.server.request.start", (message) => {
    const { headers, socket } = Started.parse(message).request;
    const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",") || undefined;
    headers["x-forwarded-for"] = trustedAddress(
      forwarded,
      socket.remoteAddress ?? "unknown",
      TRUSTED_PROXIES,
    );
  });
}
