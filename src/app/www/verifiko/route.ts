import { answerCode } from "@/app/_parts/route-onward";
import { longestForm } from "@/app/_parts/route-visit";
import { readShortForm } from "@/lib/form-text";
import { isSameOrigin } from "@/server/request";

/** A code typed on the national pages goes on to its municipality. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const code = (await readShortForm(request, longestForm)).get("kodi");
  return answerCode(request, "verify", typeof code === "string" ? code : "");
}
