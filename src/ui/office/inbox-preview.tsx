import type { ReactNode } from "react";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import { civilDate, formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { DeadlineBadge } from "@/ui/dossier/deadline-badge";
import { FlagSet } from "@/ui/dossier/flag-set";
import { ButtonLink } from "@/ui/kit/button";
import { caseMessages } from "@/ui/messages/case";
import { dossierMessages } from "@/ui/messages/dossier";
import { opinionMessages } from "@/ui/messages/opinion";
import { staffMessages } from "@/ui/messages/staff";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; row: InboxRow; children: ReactNode };

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="border-b border-border py-2">
      <dt className="text-caption text-text-2">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The row the keyboard stands on, with its long words unshortened; children are its buttons. */
export function InboxPreview({ language, row, children }: Props) {
  const [t, d] = [translator(language, staffMessages), translator(language, dossierMessages)];
  return (
    <article>
      <p className="font-mono text-caption font-semibold">{row.register}</p>
      <h2 className="mt-1">{row.service[language]}</h2>
      <p className="font-semibold">{row.applicant}</p>
      <div className="my-3 flex flex-wrap gap-2">
        <ButtonLink href={`/staff/case/${row.register}`} icon="arrow">
          {translator(language, systemMessages)("open")}
        </ButtonLink>
        {children}
      </div>
      <dl>
        <Fact label={t("stepColumn")}>
          {row.kind === "wait" ? t("waitsForApplicant") : row.step[language]}
        </Fact>
        <Fact label={t("stepDue")}>
          <DeadlineBadge
            language={language}
            dueOn={row.dueOn}
            daysLeft={row.daysLeft}
            overdueDays={row.overdueDays}
          />
        </Fact>
        <Fact label={t("legalDue")}>{formatDate(row.legalDueOn, language, "long")}</Fact>
        <Fact label={t("waitingSince")}>
          {formatDate(civilDate(new Date(row.openedAt)), language, "long")}
        </Fact>
        {row.awaits > 0 ? (
          <Fact label={translator(language, opinionMessages)("awaited", { count: row.awaits })}>
            {row.heldUntil
              ? translator(language, caseMessages)("untilDay", {
                  date: formatDate(row.heldUntil, language, "long"),
                })
              : null}
          </Fact>
        ) : row.heldUntil ? (
          <Fact label={t("heldUntil", { date: formatDate(row.heldUntil, language, "long") })}>
            {row.holdReason}
          </Fact>
        ) : null}
        {row.flags.length > 0 ? (
          <Fact label={d("flags")}>
            <FlagSet language={language} names={row.flags} withWords />
          </Fact>
        ) : null}
      </dl>
    </article>
  );
}
