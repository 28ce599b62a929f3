import { staffMessages as en } from "@/ui/messages/en/staff";
import { staffMessages as sq } from "@/ui/messages/sq/staff";

export const staffMessages = { sq, en };
