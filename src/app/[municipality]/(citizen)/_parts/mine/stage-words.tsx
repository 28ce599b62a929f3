import type { OwnDossier } from "@/domain/tracking/reads-own";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { mineMessages } from "@/ui/messages/mine";
import { translator } from "@/ui/messages/translator";

/** What is happening, who has it – an office, never a name – and by when. */
export function StageWords({ language, dossier }: { language: Language; dossier: OwnDossier }) {
  const t = translator(language, mineMessages);
  const { stage, asked, pause, office, dueOn } = dossier;
  const date = (day: string) => formatDate(day, language, "long");
  const sentence = () => {
    if (asked) return t("stageCompletion", { count: asked.count, date: date(asked.dueOn) });
    if (pause === "payment") return t("stagePayment");
    if (stage === "registered") return t("stageRegistered");
    if (stage === "closed") return t("stageClosed");
    return t(stage === "decided" ? "stageDecided" : "stageReview");
  };
  const runs = stage !== "closed" && stage !== "decided" && pause === null;
  return (
    <p className="o-lead">
      {sentence()} {office ? t("isWith", { office: office.name[language] }) : null}{" "}
      {runs ? t("answerBySentence", { date: date(dueOn) }) : null}
    </p>
  );
}
