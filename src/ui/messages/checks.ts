import { checksMessages as en } from "@/ui/messages/en/checks";
import { checksMessages as sq } from "@/ui/messages/sq/checks";

export const checksMessages = { sq, en };
