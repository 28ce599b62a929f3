import { postPassword } from "@/server/auth/post-password";

export const POST = (request: Request) => postPassword(request);
