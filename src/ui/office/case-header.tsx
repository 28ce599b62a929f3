import type { ReactNode } from "react";
import type { CaseFile } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { ClockBadge } from "@/ui/dossier/clock-badge";
import { DeadlineBadge } from "@/ui/dossier/deadline-badge";
import { FlagSet } from "@/ui/dossier/flag-set";
import { StatusTag } from "@/ui/dossier/status-tag";
import { Tag } from "@/ui/kit/tag";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import { IdentityBar } from "@/ui/staff/identity-bar";

const pauseWord: Record<string, "pausedCompletion" | "pausedPayment"> = {
  completion: "pausedCompletion",
  payment: "pausedPayment",
};

/** Near enough to the end that silence must not be overlooked. */
const NEAR_DAYS = 7;

function ClockWords({
  language,
  clock,
  decided,
}: {
  language: Language;
  clock: CaseFile["clock"];
  decided: boolean;
}) {
  const t = translator(language, caseMessages);
  if (decided) return null;
  if (clock.pausedSince) {
    return (
      <>
        <ClockBadge language={language} note={{ kind: "paused", since: clock.pausedSince }} />
        <span className="text-caption text-text-2">
          {clock.pausedFor && pauseWord[clock.pausedFor]
            ? t(pauseWord[clock.pausedFor] ?? "pausedCompletion")
            : ""}{" "}
          {t("daysKept", { count: clock.daysLeft })}
        </span>
      </>
    );
  }
  return (
    <>
      <DeadlineBadge
        language={language}
        dueOn={clock.dueOn}
        daysLeft={clock.daysLeft}
        overdueDays={clock.overdueDays}
      />
      {clock.unit === "working" ? (
        <span className="text-caption text-text-2">{t("inWorkingDays")}</span>
      ) : null}
      {clock.silence ? (
        <ClockBadge
          language={language}
          note={{ kind: "silence", on: clock.dueOn, near: clock.daysLeft <= NEAR_DAYS }}
        />
      ) : null}
    </>
  );
}

/** Who, what, when and what next, always in sight; children are the actions. */
export function CaseHeader({
  language,
  file,
  children,
}: {
  language: Language;
  file: CaseFile;
  children: ReactNode;
}) {
  const t = translator(language, caseMessages);
  const decided = file.outcome !== null;
  const isRevoked = file.issued.at(-1)?.revoked != null;
  const current = file.steps.filter((step) => step.status === "current");
  const badges = (
    <>
      {file.status === "in-completion" && !decided ? (
        <Tag tone="wait">{t("inCompletion")}</Tag>
      ) : (
        <StatusTag
          language={language}
          name={file.outcome && file.outcome !== "closed" ? file.outcome : file.status}
        />
      )}
      {isRevoked ? <StatusTag language={language} name="revoked" /> : null}
      <ClockWords language={language} clock={file.clock} decided={decided} />
      <FlagSet
        language={language}
        names={file.flags.filter((flag) => flag !== "overdue" && flag !== "paused" && flag !== "silence")}
        withWords
      />
      {file.requests.length > 1 ? (
        <span className="text-caption font-semibold text-warn">
          {t("returnsCount", { count: file.requests.length })}
        </span>
      ) : null}
      {current.length > 0 ? (
        <span className="text-caption">
          <span className="text-text-2">{t("now")}: </span>
          {current.map((step) => step.name[language]).join(" · ")}
        </span>
      ) : decided ? (
        <span className="text-caption text-text-2">
          {file.decision ? formatDate(file.decision.on, language, "long") : ""}
        </span>
      ) : null}
    </>
  );
  return (
    <IdentityBar
      number={file.register}
      service={file.service[language]}
      applicant={file.applicantName}
      badges={badges}
      primary={children}
    />
  );
}
