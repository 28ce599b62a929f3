import { dossierMessages as en } from "@/ui/messages/en/dossier";
import { dossierMessages as sq } from "@/ui/messages/sq/dossier";

export const dossierMessages = { sq, en };
