import { answerCode } from "@/app/_parts/route-onward";

export const GET = async (request: Request, { params }: { params: Promise<{ code: string }> }) =>
  answerCode(request, "verify", (await params).code);
