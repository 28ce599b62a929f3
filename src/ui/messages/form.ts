import { formMessages as en } from "@/ui/messages/en/form";
import { formMessages as sq } from "@/ui/messages/sq/form";

export const formMessages = { sq, en };
