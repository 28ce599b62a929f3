import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { readHost } from "@/lib/host";

/** Headers the platform or this file sets; what a client sends under these names is thrown away. */
const internal = [
  "x-middleware-subrequest",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-nonce",
  "x-ossis-path",
  "forwarded",
];

function contentPolicy(nonce: string): string {
  const development = env().NODE_ENV === "development";
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

/** The tree of pages of a host, or null when the host is none of ours. */
function treeOf(host: string | null): string | null {
  const name = readHost(host, env().OSSIS_BASE);
  if (name.kind === "municipality") return `/${name.slug}`;
  if (name.kind === "national") return "/national";
  return name.kind === "public" ? "/www" : null;
}

function secured(response: NextResponse, policy: string, requestId: string): NextResponse {
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(self), microphone=(), geolocation=()");
  response.headers.set("x-request-id", requestId);
  return response;
}

/** Both languages are one page, which reads its language from the address; codes come in capitals or not. */
function pageOf(pathname: string): string {
  return pathname.replace(/^\/en(?=\/|$)/i, "").replace(/^\/(g|v)(?=\/|$)/, (start) => start.toUpperCase());
}

/**
 * The status of the page where a browser without script reads why it was turned away: Next gives none to a page that
 * it draws, only to one that it leaves to the browser's script.
 */
function statusOf(tree: string, { pathname, searchParams }: URL): number | undefined {
  if (tree === "/national" || tree === "/www" || pathname !== "/staff/refused") return undefined;
  return searchParams.get("why") === "unknown" ? 404 : 403;
}

/**
 * Maps the host to its tree of pages and sets the security headers. It has no authority: every page and procedure
 * derives its place from the host again, so without this file nobody gets in anywhere, they only get lost.
 */
export function middleware(request: NextRequest): NextResponse {
  const requestId = crypto.randomUUID();
  const nonce = btoa(requestId);
  const policy = contentPolicy(nonce);
  const tree = treeOf(request.headers.get("host"));
  const { pathname, search } = request.nextUrl;
  if (tree === null)
    return secured(new NextResponse("421 Misdirected Request\n", { status: 421 }), policy, requestId);
  const headers = new Headers(request.headers);
  for (const name of internal) headers.delete(name);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("x-ossis-path", pathname);
  const shared = pathname.startsWith("/api/");
  const target = shared ? pathname : `${tree}${pathname === "/" ? "" : pageOf(pathname)}`;
  const url = new URL(`${target}${search}`, request.url);
  return secured(
    shared
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(url, { request: { headers }, status: statusOf(tree, request.nextUrl) }),
    policy,
    requestId,
  );
}

export const config = {
  runtime: "nodejs",
  matcher: ["/((?!_next/static|_next/image|fonts/|favicon.ico).*)"],
};
