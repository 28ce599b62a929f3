import type { ReactNode } from "react";
import type { CaseAct, CaseFile } from "@/domain/routing/rules-case";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { StatusTag } from "@/ui/dossier/status-tag";
import { ButtonLink } from "@/ui/kit/button";
import { EmptyState } from "@/ui/kit/empty-state";
import { caseMessages } from "@/ui/messages/case";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { CodeText } from "@/ui/track/code-text";

type Props = {
  language: Language;
  file: Pick<CaseFile, "id" | "decision" | "issued">;
  /** What this person can do with an act. */
  actsFor: (act: CaseAct) => ReactNode;
};

/** The decision with its reasons, and the act that was issued. */
export function CaseDecision({ language, file, actsFor }: Props) {
  const [t, s] = [translator(language, caseMessages), translator(language, systemMessages)];
  const { decision, issued } = file;
  if (!decision) return <EmptyState title={t("noDecision")}>{t("noDecisionHint")}</EmptyState>;
  return (
    <div className="grid gap-4">
      <section>
        <p className="flex flex-wrap items-center gap-3">
          <StatusTag language={language} name={decision.outcome} />
          <span>
            {[formatDate(decision.on, language, "long"), decision.office?.[language]]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </p>
        {decision.reasons ? (
          <>
            <h3 className="mt-3">{t("reasoning")}</h3>
            <p className="o-prose whitespace-pre-line">{decision.reasons}</p>
          </>
        ) : null}
      </section>
      {issued.map((act) => (
        <section key={act.id} className="rounded-card border border-border p-3">
          <h3>{t("issuedAct")}</h3>
          <p>
            {formatDate(act.issuedOn, language, "long")} · {t("verificationCode")}:{" "}
            <CodeText code={act.verificationCode} />
          </p>
          {act.revoked ? (
            <>
              <p className="mt-3 flex flex-wrap items-center gap-3">
                <StatusTag language={language} name="revoked" />
                <span>{formatDate(act.revoked.on, language, "long")}</span>
              </p>
              <p className="o-prose mt-1 whitespace-pre-line">{act.revoked.reasons}</p>
            </>
          ) : null}
          {act.isReady ? null : <p className="text-text-2">{t("actBeingMade")}</p>}
          <div className="mt-2 flex flex-wrap gap-2 print:hidden">
            {act.isReady ? (
              <ButtonLink href={`/api/acts/${file.id}/${act.id}`} variant="secondary" icon="download">
                {s("download")}
              </ButtonLink>
            ) : null}
            {actsFor(act)}
          </div>
        </section>
      ))}
    </div>
  );
}
