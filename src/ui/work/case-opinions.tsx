import type { ReactNode } from "react";
import type { CaseOpinion } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { DeadlineBadge } from "@/ui/dossier/deadline-badge";
import { EmptyState } from "@/ui/kit/empty-state";
import { Tag } from "@/ui/kit/tag";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";

const silenceWord = {
  ignore: "silenceIgnore",
  escalate: "silenceEscalate",
  positive: "silencePositive",
} as const;
const tones = { neutral: "info", positive: "ok", negative: "bad" } as const;

type Props = {
  language: Language;
  opinions: readonly CaseOpinion[];
  linkFor: (opinion: CaseOpinion) => ReactNode;
};

/** The opinions asked, side by side in time: each a row with its own clock and what its silence means. */
export function CaseOpinions({ language, opinions, linkFor }: Props) {
  const t = translator(language, caseMessages);
  if (opinions.length === 0) return <EmptyState title={t("noOpinions")} />;
  return (
    <ul className="grid gap-3">
      {opinions.map((opinion) => (
        <li key={opinion.taskId} className="rounded-card border border-border p-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="min-w-0 flex-1">{opinion.name[language]}</h3>
            {opinion.state === "waiting" ? (
              <DeadlineBadge
                language={language}
                dueOn={opinion.dueOn}
                daysLeft={opinion.daysLeft}
                overdueDays={opinion.overdueDays}
              />
            ) : opinion.state === "given" && opinion.outcome ? (
              <Tag tone={tones[opinion.tone]}>{opinion.outcome[language]}</Tag>
            ) : (
              <Tag tone="wait">{t("opinionSilent")}</Tag>
            )}
          </div>
          <p className="text-caption text-text-2">
            {opinion.office[language]}
            {opinion.external ? ` · ${t("externalBody")}` : ""} ·{" "}
            {t("untilDay", { date: formatDate(opinion.dueOn, language, "table") })}
          </p>
          <p className="mt-2">{opinion.question[language]}</p>
          {opinion.words ? (
            <blockquote className="mt-2 border-l-4 border-border pl-3 whitespace-pre-line">
              {opinion.words}
            </blockquote>
          ) : null}
          {opinion.state === "waiting" ? (
            <p className="mt-2 text-caption text-text-2">{t(silenceWord[opinion.silence])}</p>
          ) : null}
          {linkFor(opinion)}
        </li>
      ))}
    </ul>
  );
}
