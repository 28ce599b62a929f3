import type { CaseAction } from "@/domain/routing/rules-actions";
import type { Language } from "@/lib/text";
import { caseMessages } from "@/ui/messages/case";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

/** What the button of an act says; the step itself stands beside it on the page. */
export function actionWords(action: CaseAction, language: Language): string {
  const [t, s] = [translator(language, caseMessages), translator(language, staffMessages)];
  switch (action.kind) {
    case "complete":
      if (action.work === "opinion") return t("giveOpinion");
      return t(action.work === "signature" ? "sign" : "confirmStep");
    case "answer":
      return t("giveOpinion");
    case "consult":
      return t("askOpinion");
    case "take":
      return s("claim");
    case "put-back":
      return t("putBack");
    case "hold":
      return s(action.held ? "holdOff" : "hold");
    case "give":
      return t("give");
    case "record-payment":
      return t("recordPayment");
    case "request-completion":
      return t("requestCompletion");
  }
}
