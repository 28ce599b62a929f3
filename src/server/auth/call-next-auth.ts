import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { inheritedEnvironment } from "@/lib/env";
import { originOf } from "@/lib/host";
import type { Place } from "@/server/place";

type Call = {
  /** The steps after `/api/auth/`, such as `["callback", "identity"]`. */
  path: string[];
  method: "GET" | "POST";
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies: Record<string, string>;
};
type Answer = { location: string | null; cookies: string[]; body: unknown };

/**
 * Asks next-auth in this process. Its own web handler takes the address from where the server listens; told the
 * checked host like this, it signs people in on the host they are on, and none of its forms is open to the network.
 */
export async function callNextAuth(options: NextAuthOptions, place: Place, call: Call): Promise<Answer> {
  // Without it next-auth would send people back to the address the server listens on; the launcher sets it.
  if (!inheritedEnvironment().AUTH_TRUST_HOST) throw new Error("AUTH_TRUST_HOST must be 1");
  const answer: Answer = { location: null, cookies: [], body: null };
  const response = {
    status: () => response,
    getHeader: (name: string) => (name.toLowerCase() === "set-cookie" ? answer.cookies : undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === "set-cookie") answer.cookies = [value].flat();
      if (name.toLowerCase() === "location") answer.location = String(value);
      return response;
    },
    json: (body: unknown) => {
      answer.body = body;
    },
    send: (body: unknown) => {
      answer.body = body;
    },
    end: () => {},
  };
  const request = {
    method: call.method,
    query: { ...call.query, nextauth: call.path },
    body: call.body ?? {},
    cookies: call.cookies,
    headers: {
      host: place.host,
      "x-forwarded-host": place.host,
      "x-forwarded-proto": new URL(originOf(place.host)).protocol.slice(0, -1),
    },
  };
  // next-auth reads these few members and no others of the request and the answer.
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return answer;
}
