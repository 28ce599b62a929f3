import { NextResponse } from "next/server";
import { formText, readShortForm } from "@/lib/form-text";
import { Language } from "@/lib/text";
import { isSameOrigin } from "@/server/request";
import { callerFor } from "@/server/trpc/caller";
import { languageCookie } from "../_parts/staff-language";

/** Keeps the language chosen on a staff screen, for the person and this browser, and goes back to that screen. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response("403 Forbidden\n", { status: 403 });
  const form = await readShortForm(request, 2_000);
  const language = Language.catch("sq").parse(form.get("to"));
  const here = await callerFor(request.headers);
  if (here?.actor.kind === "staff") await here.api.preferences.save({ language });
  const asked = formText(form, "back");
  const back = /^\/staff(\/[\w/.-]*)?$/.test(asked) ? asked : "/staff";
  const response = new NextResponse(null, { status: 303, headers: { location: back } });
  response.cookies.set(languageCookie, language, {
    path: "/staff",
    maxAge: 31_536_000,
    sameSite: "lax",
    httpOnly: true,
  });
  return response;
}
