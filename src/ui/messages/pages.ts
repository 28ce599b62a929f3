import { pagesMessages as en } from "@/ui/messages/en/pages";
import { pagesMessages as sq } from "@/ui/messages/sq/pages";

export const pagesMessages = { sq, en };
