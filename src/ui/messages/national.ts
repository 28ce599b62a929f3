import { nationalMessages as en } from "@/ui/messages/en/national";
import { nationalMessages as sq } from "@/ui/messages/sq/national";

export const nationalMessages = { sq, en };
