import { procedureMessages as en } from "@/ui/messages/en/procedures";
import { procedureMessages as sq } from "@/ui/messages/sq/procedures";

export const procedureMessages = { sq, en };
