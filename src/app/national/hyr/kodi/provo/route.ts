import { postSecondFactor } from "@/server/auth/post-second-factor";

export const POST = (request: Request) => postSecondFactor(request);
