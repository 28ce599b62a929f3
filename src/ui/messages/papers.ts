import { papersMessages as en } from "@/ui/messages/en/papers";
import { papersMessages as sq } from "@/ui/messages/sq/papers";

export const papersMessages = { sq, en };
