import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { readHost } from "@/lib/host";
import { arrive } from "@/lib/page-headers";

/** The tree of pages of a host, or null when the host is none of ours. */
function treeOf(host: string | null): string | null {
  const name = readHost(host, env().OSSIS_BASE);
  if (name.kind === "municipality") return `/${name.slug}`;
  if (name.kind === "national") return "/national";
  return name.kind === "public" ? "/www" : null;
}

/** Both languages are one page, which reads its language from the address; codes come in capitals or not. */
function pageOf(pathname: string): string {
  return pathname.replace(/^\/en(?=\/|$)/i, "").replace(/^\/(g|v)(?=\/|$)/, (start) => start.toUpperCase());
}

function mapped(request: NextRequest, headers: Headers): NextResponse {
  const tree = treeOf(request.headers.get("host"));
  if (tree === null) return new NextResponse("421 Misdirected Request\n", { status: 421 });
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith("/api/")) return NextResponse.next({ request: { headers } });
  const url = new URL(`${tree}${pathname === "/" ? "" : pageOf(pathname)}${search}`, request.url);
  return NextResponse.rewrite(url, { request: { headers } });
}

/**
 * Maps the host to its tree of pages and sets the security headers. It has no authority: every page and procedure
 * derives its place from the host again, so without this file nobody gets in anywhere, they only get lost.
 */
export function middleware(request: NextRequest): NextResponse {
  const { headers, answer } = arrive(
    request.headers,
    request.nextUrl.pathname,
    env().NODE_ENV === "development",
  );
  const response = mapped(request, headers);
  for (const [name, value] of answer) response.headers.set(name, value);
  return response;
}

export const config = {
  runtime: "nodejs",
  // What is asked for more than all else says itself what is said here: src/app/_parts/route-unmapped.ts.
  matcher: ["/((?!_next/static|_next/image|fonts/|favicon.ico|api/trpc/|G/[^/]+$).*)"],
};
