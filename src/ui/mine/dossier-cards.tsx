import type { OwnLine } from "@/domain/tracking/rules-own";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import type { StatusName } from "@/ui/dossier/status-look";
import { StatusTag } from "@/ui/dossier/status-tag";
import { mineMessages } from "@/ui/messages/mine";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";

const outcomes: Record<NonNullable<OwnLine["outcome"]>, StatusName> = {
  approved: "approved",
  refused: "refused",
  withdrawn: "withdrawn",
  closed: "discontinued",
};

/** A refusal never hides behind "closed", nor a revocation behind what was decided before it. */
export function stateOfLine({
  stage,
  outcome,
  revokedOn,
}: Pick<OwnLine, "stage" | "outcome" | "revokedOn">): StatusName {
  if (revokedOn) return "revoked";
  return outcome ? outcomes[outcome] : stage;
}

/** The day that matters most of a case as it stands. */
function lastDay({ outcome, revokedOn, registeredOn, dueOn }: OwnLine, language: Language): string {
  const t = translator(language, mineMessages);
  const day = (date: string) => formatDate(date, language, "long");
  if (revokedOn) return translator(language, papersMessages)("revokedTitle", { date: day(revokedOn) });
  return outcome ? `${t("registeredOn")} ${day(registeredOn)}` : `${t("answerBy")} ${day(dueOn)}`;
}

type Props = { language: Language; title: string; lines: readonly OwnLine[] };

/** One's own cases as cards: service, number, state, and when the answer comes. */
export function DossierCards({ language, title, lines }: Props) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="o-cards">
        {lines.map((line) => (
          <li key={line.id} className="o-card">
            <h3 className="o-card__title">
              <a href={localPath(language, `/une/praktika/${line.register}`)}>{line.service[language]}</a>
            </h3>
            <p className="o-code">{line.register}</p>
            <p>
              <StatusTag language={language} name={stateOfLine(line)} />
            </p>
            <p className="o-small">{lastDay(line, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
