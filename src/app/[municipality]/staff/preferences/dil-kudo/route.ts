import { postSignOutElsewhere } from "@/server/auth/own-access";

export const POST = (request: Request) => postSignOutElsewhere(request);
