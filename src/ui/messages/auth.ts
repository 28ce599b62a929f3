import { authMessages as en } from "@/ui/messages/en/auth";
import { authMessages as sq } from "@/ui/messages/sq/auth";

export const authMessages = { sq, en };
