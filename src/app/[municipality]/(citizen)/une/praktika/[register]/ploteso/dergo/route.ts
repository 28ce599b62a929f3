import { postCompletion } from "@/server/forms/post-own";

export const POST = postCompletion;
