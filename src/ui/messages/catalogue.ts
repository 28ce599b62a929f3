import { catalogueMessages as en } from "@/ui/messages/en/catalogue";
import { catalogueMessages as sq } from "@/ui/messages/sq/catalogue";

export const catalogueMessages = { sq, en };
