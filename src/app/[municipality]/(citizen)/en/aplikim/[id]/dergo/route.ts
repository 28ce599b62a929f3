import { postSending } from "@/server/forms/post-sending";

export const POST = postSending;
