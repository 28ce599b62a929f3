import { opinionMessages as en } from "@/ui/messages/en/opinion";
import { opinionMessages as sq } from "@/ui/messages/sq/opinion";

export const opinionMessages = { sq, en };
