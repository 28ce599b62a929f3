import { answerCode } from "@/app/_parts/route-onward";
import { isSameOrigin } from "@/server/request";

/** A code typed on the national pages goes on to its municipality. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const code = (await request.formData()).get("kodi");
  return answerCode(request, "track", typeof code === "string" ? code : "");
}
