import { intakeMessages as en } from "@/ui/messages/en/intake";
import { intakeMessages as sq } from "@/ui/messages/sq/intake";

export const intakeMessages = { sq, en };
