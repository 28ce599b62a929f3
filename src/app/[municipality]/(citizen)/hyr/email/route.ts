import { postEmail } from "@/server/auth/post-citizen";

export const POST = (request: Request) => postEmail(request);
