import { systemMessages as en } from "@/ui/messages/en/system";
import { systemMessages as sq } from "@/ui/messages/sq/system";

export const systemMessages = { sq, en };
