import type { OwnHappening } from "@/domain/tracking/rules-own";
import { formatDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { Language } from "@/lib/text";
import type { IconName } from "@/ui/kit/icon";
import { mineMessages } from "@/ui/messages/mine";
import { translator } from "@/ui/messages/translator";

const fixed = {
  registered: ["hRegistered", "document"],
  taken: ["hTaken", "hourglass"],
  answered: ["hAnswered", "upload"],
  withdrawn: ["hWithdrawn", "undo"],
  stopped: ["hStopped", "pause"],
  resumed: ["hResumed", "clock"],
  issued: ["hIssued", "document"],
  revoked: ["hRevoked", "warning"],
  closed: ["hClosed", "lock"],
} as const;

type Corrected = Extract<OwnHappening, { kind: "mandate-corrected" }>;

function correctionInWords({ name, validUntil, reasons }: Corrected, language: Language): string {
  const t = translator(language, mineMessages);
  const parts = [
    t("hMandateCorrected"),
    ...(name === null ? [] : [t("hMandateName", { name })]),
    ...(validUntil === null ? [] : [t("hMandateUntil", { date: formatDate(validUntil, language, "long") })]),
    reasons,
  ];
  return parts.map((part) => part.replace(/[.]$/, "")).join(". ");
}

/** What happened, as a sentence for the applicant with its sign. */
export function happeningInWords(what: OwnHappening, language: Language): { text: string; icon: IconName } {
  const t = translator(language, mineMessages);
  switch (what.kind) {
    case "step":
      return { text: t("hStep", { name: what.name[language] }), icon: "tick" };
    case "asked":
      return {
        text: t("hAsked", { count: what.count, date: formatDate(what.dueOn, language, "long") }),
        icon: "pause",
      };
    case "paid":
      return { text: t("hPaid", { amount: formatMoney(what.amount, language) }), icon: "check" };
    case "decided":
      return { text: t(what.outcome === "approved" ? "hApproved" : "hRefused"), icon: "scales" };
    case "mandate":
      return {
        text: t(what.accepted ? "hMandateAccepted" : "hMandateRefused"),
        icon: what.accepted ? "check" : "warning",
      };
    case "mandate-corrected":
      return { text: correctionInWords(what, language), icon: "search" };
    default: {
      const [word, icon] = fixed[what.kind];
      return { text: t(word), icon };
    }
  }
}

/** Things the applicant did; everything else an office of the municipality did. */
export const byApplicant = (what: OwnHappening): boolean =>
  what.kind === "answered" || what.kind === "withdrawn";
