import { postSignOut } from "@/server/auth/post-sign-out";

export const POST = (request: Request) => postSignOut(request, "citizen");
