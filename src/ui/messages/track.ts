import { trackMessages as en } from "@/ui/messages/en/track";
import { trackMessages as sq } from "@/ui/messages/sq/track";

export const trackMessages = { sq, en };
