import { postNewPassword } from "@/server/auth/post-new-password";

export const POST = (request: Request) => postNewPassword(request);
