import { postEmailCode } from "@/server/auth/post-citizen";

export const POST = (request: Request) => postEmailCode(request);
