import { isSameOrigin } from "@/server/request";
import { postOpinion } from "../../../../_parts/post-opinion";

export async function POST(
  request: Request,
  { params }: { params: Promise<{ secret: string }> },
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response("403 Forbidden\n", { status: 403 });
  const { secret } = await params;
  return postOpinion(request, `/en/mendim/${secret}`, secret);
}
