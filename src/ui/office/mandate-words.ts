import type { CaseEntry } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";

type Corrected = Extract<CaseEntry["event"], { kind: "mandate-corrected" }>;

/** What an officer wrote anew in an authorisation, before and after, as one sentence of the case's history. */
export function correctionWords({ before, after }: Corrected, language: Language): string {
  const t = translator(language, mandateMessages);
  const day = (date: string | null) => (date === null ? "–" : formatDate(date, language, "table"));
  const changes = [
    ...(before.businessName === after.businessName
      ? []
      : [t("saidName", { before: before.businessName, after: after.businessName })]),
    ...(before.validUntil === after.validUntil
      ? []
      : [t("saidUntil", { before: day(before.validUntil), after: day(after.validUntil) })]),
  ];
  return t("saidCorrected", { changes: changes.join("; ") });
}
