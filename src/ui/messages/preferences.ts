import { preferencesMessages as en } from "@/ui/messages/en/preferences";
import { preferencesMessages as sq } from "@/ui/messages/sq/preferences";

export const preferencesMessages = { sq, en };
