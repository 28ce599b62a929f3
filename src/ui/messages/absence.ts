import { absenceMessages as en } from "@/ui/messages/en/absence";
import { absenceMessages as sq } from "@/ui/messages/sq/absence";

export const absenceMessages = { sq, en };
