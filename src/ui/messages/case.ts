import { caseMessages as en } from "@/ui/messages/en/case";
import { caseMessages as sq } from "@/ui/messages/sq/case";

export const caseMessages = { sq, en };
