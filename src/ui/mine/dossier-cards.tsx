import type { OwnLine } from "@/domain/tracking/rules-own";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import type { StatusName } from "@/ui/dossier/status-look";
import { StatusTag } from "@/ui/dossier/status-tag";
import { mineMessages } from "@/ui/messages/mine";
import { translator } from "@/ui/messages/translator";

const outcomes: Record<NonNullable<OwnLine["outcome"]>, StatusName> = {
  approved: "approved",
  refused: "refused",
  withdrawn: "withdrawn",
  closed: "discontinued",
};

/** A refusal never hides behind "closed": the outcome is the state once there is one. */
export const stateOfLine = (line: Pick<OwnLine, "stage" | "outcome">): StatusName =>
  line.outcome ? outcomes[line.outcome] : line.stage;

type Props = { language: Language; title: string; lines: readonly OwnLine[] };

/** One's own cases as cards: service, number, state, and when the answer comes. */
export function DossierCards({ language, title, lines }: Props) {
  const t = translator(language, mineMessages);
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
            <p className="o-small">
              {line.outcome
                ? `${t("registeredOn")} ${formatDate(line.registeredOn, language, "long")}`
                : `${t("answerBy")} ${formatDate(line.dueOn, language, "long")}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
