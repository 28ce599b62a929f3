import { counterMessages as en } from "@/ui/messages/en/counter";
import { counterMessages as sq } from "@/ui/messages/sq/counter";

export const counterMessages = { sq, en };
