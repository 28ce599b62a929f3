import { postWithdrawal } from "@/server/forms/post-own";

export const POST = postWithdrawal;
