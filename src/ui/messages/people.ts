import { peopleMessages as en } from "@/ui/messages/en/people";
import { peopleMessages as sq } from "@/ui/messages/sq/people";

export const peopleMessages = { sq, en };
