import { answerCode } from "@/app/_parts/route-code";

export const GET = async (request: Request, { params }: { params: Promise<{ code: string }> }) =>
  answerCode(request, "verify", (await params).code);
