import { postFile } from "@/server/forms/post-file";

export const POST = postFile;
