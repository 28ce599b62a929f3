import { postStart } from "@/server/forms/post-start";

export const POST = postStart;
