import type { NextAuthOptions } from "next-auth";
import { z } from "zod";
import { admitCitizen } from "@/domain/tenancy/admit-citizen";
import { readIdentity } from "@/domain/tenancy/inputs-identity";
import { sessionSeconds } from "@/domain/tenancy/rules-access";
import { civilDate } from "@/lib/dates";
import { env } from "@/lib/env";
import { decodePart } from "@/lib/form-text";
import { originOf } from "@/lib/host";
import { log } from "@/lib/log";
import { callNextAuth } from "@/server/auth/call-next-auth";
import { deskPath } from "@/server/auth/desk";
import { beginSession } from "@/server/auth/enter";
import { goTo, safePath } from "@/server/auth/form-post";
import { type Arrival, inRealm, realmOf } from "@/server/auth/realm";
import { placeName, sessionCookie } from "@/server/auth/session-token";

/** Cookies of one host, as the session's own; next-auth's names would let a parent domain set them. */
const cookie = (name: string, maxAge?: number) => ({
  name: `__Host-ossis.${name}`,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: true, maxAge },
});

const cookies = {
  sessionToken: { ...cookie("session"), name: sessionCookie },
  callbackUrl: cookie("back"),
  csrfToken: cookie("form"),
  pkceCodeVerifier: cookie("pkce", 900),
  state: cookie("state", 900),
  nonce: cookie("nonce", 900),
};

/**
 * next-auth for this request: the authorization code flow of OpenID Connect with PKCE, state and nonce, against the
 * provider of the configuration. Each municipality's host is a redirect address of its own,
 * `https://{host}/api/auth/callback/identity`; all of them are registered with the provider.
 */
function optionsFor(arrival: Arrival): NextAuthOptions {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, AUTH_SECRET } = env();
  return {
    secret: AUTH_SECRET,
    useSecureCookies: true,
    cookies,
    session: { strategy: "jwt", maxAge: sessionSeconds("citizen") },
    jwt: { maxAge: sessionSeconds("citizen") },
    logger: {
      error: (code) => log.warn("identity sign-in failed", { code }),
      warn: () => {},
      debug: () => {},
    },
    providers: [
      {
        id: "identity",
        name: "identity",
        type: "oauth",
        wellKnown: `${OIDC_ISSUER}/.well-known/openid-configuration`,
        authorization: { params: { scope: "openid profile email phone" } },
        clientId: OIDC_CLIENT_ID,
        clientSecret: OIDC_CLIENT_SECRET,
        idToken: true,
        checks: ["pkce", "state", "nonce"],
        profile: (claims: { sub: string }) => ({ id: claims.sub }),
      },
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => `${baseUrl}${pathOf(url, baseUrl)}`,
      signIn: ({ profile }) => readIdentity(profile, civilDate(arrival.now)) !== null,
      jwt: async ({ profile }) => ({ place: placeName(arrival.place), sid: await begin(arrival, profile) }),
    },
  };
}

function pathOf(url: string, baseUrl: string): string {
  return safePath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url, "/");
}

async function begin(arrival: Arrival, profile: unknown): Promise<string> {
  const realm = realmOf(arrival.place);
  if (realm?.kind !== "municipality") throw new Error("Citizens sign in at a municipality");
  const claims = readIdentity(profile, civilDate(arrival.now));
  if (!claims) throw new Error("The identity was refused before");
  const id = await inRealm(arrival.doors, realm, (tx) => admitCitizen({ tx }, realm.municipalityId, claims));
  return beginSession(arrival, realm, { kind: "citizen", id });
}

/** True when the configuration names an identity provider. */
export function hasIdentityProvider(): boolean {
  return env().OIDC_ISSUER !== undefined;
}

/** Sends a browser to the identity provider; afterwards it comes back to the path. */
export async function startIdentity(arrival: Arrival, back: string): Promise<Response> {
  const options = optionsFor(arrival);
  const ask = (
    path: string[],
    method: "GET" | "POST",
    more: { body?: Record<string, string>; cookies: Record<string, string> },
  ) => callNextAuth(options, arrival.place, { path, method, ...more });
  const form = await ask(["csrf"], "GET", { cookies: {} });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(form.body);
  const sent = { body: { csrfToken, callbackUrl: back }, cookies: cookiesOf(form.cookies) };
  const answer = await ask(["signin", "identity"], "POST", sent);
  const response = goTo(answer.location ?? doorwayAgain(arrival, {}));
  for (const line of answer.cookies) response.headers.append("set-cookie", line);
  return response;
}

/** Takes somebody back from the identity provider: checks what it sent, opens the session, goes to the wanted page. */
export async function finishIdentity(arrival: Arrival, query: URLSearchParams): Promise<Response> {
  const kept = cookiesOf((arrival.headers.get("cookie") ?? "").split(";"));
  const answer = await callNextAuth(optionsFor(arrival), arrival.place, {
    path: ["callback", "identity"],
    method: "GET",
    query: Object.fromEntries(query),
    cookies: kept,
  });
  // next-auth sends every failure to a page of its own.
  const failed = !answer.location || new URL(answer.location).pathname.startsWith("/api/auth/");
  const response = goTo(failed || !answer.location ? doorwayAgain(arrival, kept) : answer.location);
  for (const line of answer.cookies) response.headers.append("set-cookie", line);
  return response;
}

/** The sign-in page in the language of the page that was wanted. */
function doorwayAgain({ place }: Arrival, kept: Record<string, string>): string {
  const back = pathOf(kept[cookies.callbackUrl.name] ?? "/", originOf(place.host));
  const doorway = /^\/en(\/|$)/.test(back) ? "/en/hyr" : "/hyr";
  return deskPath(doorway, { gabim: "identiteti", kthehu: back });
}

/** Names and values out of `name=value; …` lines; a value of somebody else's may be written in any way. */
function cookiesOf(lines: string[]): Record<string, string> {
  const pairs = lines.map((line) => /^\s*([^=;\s]+)=([^;]*)/.exec(line));
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1], decodePart(pair[2] ?? "")]] : [])));
}
