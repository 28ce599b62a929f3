import { env } from "@/lib/env";

/** Headers the platform or the mapping of hosts sets; what a client sends under these names is thrown away. */
const internal = [
  "x-middleware-subrequest",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-nonce",
  "x-ossis-path",
  "forwarded",
];

/** A service for citizens answers over TLS alone, and a browser that was told once asks nothing else for a year. */
const overTls: [string, string] = ["strict-transport-security", "max-age=31536000"];

function isService(): boolean {
  const { NODE_ENV, OSSIS_DEMO } = env();
  return NODE_ENV === "production" && !OSSIS_DEMO;
}

/** What is said of a request on its way in, and the headers its answer gets. */
export type Arrival = { headers: Headers; answer: [name: string, value: string][] };

function contentPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * A request as the program may read it: without what only the program says, and with its number, nonce and path. Returns
 * the security headers of its answer beside it.
 */
export function arrive(sent: Headers, path: string, development: boolean): Arrival {
  const requestId = crypto.randomUUID();
  const nonce = btoa(requestId);
  const policy = contentPolicy(nonce, development);
  const headers = new Headers(sent);
  for (const name of internal) headers.delete(name);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("x-ossis-path", path);
  return {
    headers,
    answer: [
      ["content-security-policy", policy],
      ["x-content-type-options", "nosniff"],
      ["referrer-policy", "same-origin"],
      ["x-frame-options", "DENY"],
      ["cross-origin-opener-policy", "same-origin"],
      ["permissions-policy", "camera=(self), microphone=(), geolocation=()"],
      ["x-request-id", requestId],
      ...(isService() ? [overTls] : []),
    ],
  };
}
