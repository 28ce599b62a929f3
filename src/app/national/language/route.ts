import { NextResponse } from "next/server";
import { readShortForm } from "@/lib/form-text";
import { Language } from "@/lib/text";
import { safePath } from "@/server/auth/form-post";
import { isSameOrigin } from "@/server/request";

/** The page the form was sent from, as the browser names it, with its filters. */
function pageBefore(headers: Headers): string {
  const from = headers.get("referer") ?? "";
  if (!URL.canParse(from)) return "/";
  const { host, pathname, search } = new URL(from);
  return host === headers.get("host") ? safePath(`${pathname}${search}`, "/") : "/";
}

/** Keeps the language chosen on a national screen and goes back to that screen. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response("403 Forbidden\n", { status: 403 });
  const form = await readShortForm(request, 2_000);
  const location = pageBefore(request.headers);
  const response = new NextResponse(null, { status: 303, headers: { location } });
  response.cookies.set("ossis-language", Language.catch("sq").parse(form.get("to")), {
    path: "/",
    maxAge: 31_536_000,
    sameSite: "lax",
    httpOnly: true,
  });
  return response;
}
