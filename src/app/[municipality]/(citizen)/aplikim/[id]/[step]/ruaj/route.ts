import { postStep } from "@/server/forms/post-step";

export const POST = postStep;
