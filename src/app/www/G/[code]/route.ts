import { answerCode } from "@/app/www/code-answer";

export const GET = async (request: Request, { params }: { params: Promise<{ code: string }> }) =>
  answerCode(request, "track", (await params).code);
