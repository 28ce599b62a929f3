import { isSameOrigin } from "@/server/request";
import { postOpinion } from "../../../_parts/post-opinion";

type Asked = { params: Promise<{ secret: string }> };

export async function POST(request: Request, { params }: Asked): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response("403 Forbidden\n", { status: 403 });
  const { secret } = await params;
  const language = request.headers.get("x-ossis-path")?.startsWith("/en/") ? "/en" : "";
  return postOpinion(request, `${language}/mendim/${secret}`, secret);
}
