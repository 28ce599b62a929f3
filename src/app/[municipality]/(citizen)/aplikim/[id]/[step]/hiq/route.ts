import { postRemoval } from "@/server/forms/post-file";

export const POST = postRemoval;
