import { postDiscard } from "@/server/forms/post-sending";

export const POST = postDiscard;
