import { mineMessages as en } from "@/ui/messages/en/mine";
import { mineMessages as sq } from "@/ui/messages/sq/mine";

export const mineMessages = { sq, en };
