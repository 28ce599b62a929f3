import { mandateMessages as en } from "@/ui/messages/en/mandate";
import { mandateMessages as sq } from "@/ui/messages/sq/mandate";

export const mandateMessages = { sq, en };
