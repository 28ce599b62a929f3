import { postFactorAgain } from "@/server/auth/post-factor-again";

export const POST = (request: Request) => postFactorAgain(request);
