import { postCodesKept } from "@/server/auth/post-enrolment";

export const POST = (request: Request) => postCodesKept(request);
