import { citizenMessages as en } from "@/ui/messages/en/citizen";
import { citizenMessages as sq } from "@/ui/messages/sq/citizen";

export const citizenMessages = { sq, en };
