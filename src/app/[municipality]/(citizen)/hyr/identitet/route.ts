import { postIdentity } from "@/server/auth/post-citizen";

export const POST = (request: Request) => postIdentity(request);
