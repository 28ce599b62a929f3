import { answerCode } from "@/app/www/code-answer";

export const GET = async (request: Request, { params }: { params: Promise<{ code: string }> }) =>
  answerCode(request, "verify", (await params).code);
