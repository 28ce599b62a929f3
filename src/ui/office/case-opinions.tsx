import type { ReactNode } from "react";
import type { CaseOpinion } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { DeadlineBadge } from "@/ui/dossier/deadline-badge";
import { EmptyState } from "@/ui/kit/empty-state";
import { Tag } from "@/ui/kit/tag";
import { caseMessages } from "@/ui/messages/case";
import { opinionMessages } from "@/ui/messages/opinion";
import { translator } from "@/ui/messages/translator";
import { useSendsMail } from "@/ui/office/sends-mail";
import { SharedFiles } from "@/ui/office/shared-files";

const silenceWord = {
  ignore: "ifIgnored",
  escalate: "ifEscalated",
  positive: "ifPositive",
  return: "ifReturned",
} as const;
const silentWord = {
  ignore: "silentIgnored",
  escalate: "unanswered",
  positive: "silentPositive",
  return: "silentReturned",
} as const;
const tones = { neutral: "info", positive: "ok", negative: "bad" } as const;

type Row = { language: Language; opinion: CaseOpinion };

/** How a body outside got its link: by e-mail, or not at all where none is sent; nothing where it is made by hand. */
function mailWords({ language, opinion: { asked, state } }: Row, sendsMail: boolean): string | null {
  const t = translator(language, opinionMessages);
  if (!asked?.email) return null;
  if (asked.mailedOn)
    return t("mailedOn", { email: asked.email, date: formatDate(asked.mailedOn, language, "table") });
  return sendsMail || state !== "waiting" ? null : t("notMailed", { email: asked.email });
}

function StateTags({ language, opinion }: Row) {
  const t = translator(language, opinionMessages);
  switch (opinion.state) {
    case "waiting":
      return (
        <DeadlineBadge
          language={language}
          dueOn={opinion.dueOn}
          daysLeft={opinion.daysLeft}
          overdueDays={opinion.overdueDays}
        />
      );
    case "given":
      return <Tag tone={tones[opinion.tone]}>{opinion.outcome?.[language] ?? t("answer")}</Tag>;
    case "revoked":
      return <Tag tone="neutral">{t("takenBack")}</Tag>;
    case "silent":
      return (
        <Tag tone={opinion.silence === "return" ? "warn" : "wait"} icon="hourglass">
          {t("unanswered")}
          {opinion.silence === "escalate" ? "" : `: ${t(silentWord[opinion.silence])}`}
        </Tag>
      );
  }
}

/** Where the question comes from and how far it is, in one line. */
function Origin({ language, opinion }: Row) {
  const sendsMail = useSendsMail();
  const [t, c] = [translator(language, opinionMessages), translator(language, caseMessages)];
  const day = (date: string) => formatDate(date, language, "table");
  const { asked } = opinion;
  const parts = asked
    ? [
        opinion.external && t("externalBody"),
        t("askedBy", { name: asked.by, date: day(asked.askedOn) }),
        c("untilDay", { date: day(opinion.dueOn) }),
        mailWords({ language, opinion }, sendsMail),
        asked.remindedOn && t("remindedOn", { date: day(asked.remindedOn) }),
      ]
    : [
        opinion.office[language],
        opinion.external && t("externalBody"),
        t("workflowAsks"),
        c("untilDay", { date: day(opinion.dueOn) }),
      ];
  return (
    <p className="text-caption text-text-2 first-letter:uppercase">{parts.filter(Boolean).join(" · ")}</p>
  );
}

function Answer({ language, opinion }: Row) {
  const t = translator(language, opinionMessages);
  const { asked, words } = opinion;
  const said = words ?? asked?.revokedWhy ?? null;
  const signed = opinion.state === "given" && asked?.person && asked.settledOn;
  if (!said && !signed) return null;
  return (
    <div className="mt-2 border-l-4 border-border pl-3">
      {said ? <p className="whitespace-pre-line">{said}</p> : null}
      {signed ? (
        <p className="text-caption text-text-2">
          {t("answeredBy", {
            name: asked.person ?? "",
            date: formatDate(asked.settledOn ?? "", language, "table"),
          })}
        </p>
      ) : null}
    </div>
  );
}

type Props = {
  language: Language;
  opinions: readonly CaseOpinion[];
  actsFor: (opinion: CaseOpinion) => ReactNode;
};

/** The opinions asked, side by side in time: each a row with its own clock and what its silence means. */
export function CaseOpinions({ language, opinions, actsFor }: Props) {
  const t = translator(language, opinionMessages);
  if (opinions.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <ul className="grid gap-3">
      {opinions.map((opinion) => (
        <li key={opinion.id} className="rounded-card border border-border p-3">
          <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
            <h3>{opinion.name[language]}</h3>
            <StateTags language={language} opinion={opinion} />
          </div>
          <Origin language={language} opinion={opinion} />
          <p className="mt-2 whitespace-pre-line">{opinion.question[language]}</p>
          <Answer language={language} opinion={opinion} />
          {opinion.asked && opinion.asked.files.length > 0 ? (
            <div className="mt-2">
              <p className="text-caption text-text-2">{t("sharedFiles")}</p>
              <SharedFiles language={language} files={opinion.asked.files} />
            </div>
          ) : null}
          {opinion.state === "waiting" ? (
            <p className="mt-2 text-caption text-text-2">
              {t(silenceWord[opinion.silence])}
              {opinion.asked?.visible && !opinion.external ? ` ${t("seenByOthers")}.` : ""}
            </p>
          ) : null}
          {actsFor(opinion)}
        </li>
      ))}
    </ul>
  );
}
