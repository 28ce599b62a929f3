import { postMandateWithdrawal } from "@/server/forms/post-mandate";

export const POST = postMandateWithdrawal;
