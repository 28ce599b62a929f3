import type { ReactNode } from "react";
import { type Fiche, type SectionName, sectionOrder } from "@/domain/catalogue/rules-fiche";
import type { Language } from "@/lib/text";
import { readablePhone } from "@/ui/citizen/desk-hours";
import { AccessSection } from "@/ui/citizen/fiche-access";
import { ConditionsSection } from "@/ui/citizen/fiche-conditions";
import { NeedsSection } from "@/ui/citizen/fiche-needs";
import { FicheSection } from "@/ui/citizen/fiche-section";
import { CostSection, TimeSection } from "@/ui/citizen/fiche-terms";
import { ButtonLink } from "@/ui/kit/button";
import { Tag } from "@/ui/kit/tag";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { citizenMessages } from "@/ui/messages/citizen";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; fiche: Fiche; applyHref: string; note: string };

const short: readonly SectionName[] = ["category", "title", "state"];

/** The whole information sheet under its title, in the one order every municipality keeps. */
export function FicheSheet({ language, fiche, applyHref, note }: Props) {
  const parts = contents({ language, fiche, applyHref, note });
  const t = translator(language, catalogueMessages);
  return (
    <>
      <h1>{fiche.title.text[language]}</h1>
      <p className="o-actions o-screen-only">
        {fiche.access.online ? (
          <ButtonLink href={applyHref}>{translator(language, citizenMessages)("applyOnline")}</ButtonLink>
        ) : (
          <Tag tone="info">{t("applyAtCounter")}</Tag>
        )}
      </p>
      <div className="o-fiche-sheet">
        {sectionOrder.map((name) => (
          <FicheSection key={name} language={language} name={name} line={short.includes(name)}>
            {parts[name]}
          </FicheSection>
        ))}
      </div>
    </>
  );
}

function contents({ language, fiche, applyHref, note }: Props): Record<SectionName, ReactNode> {
  const { category, title, state, summary, who, how, result, office } = fiche;
  const t = translator(language, catalogueMessages);
  return {
    category: <p>{category.name[language]}</p>,
    title: (
      <p>
        {title.text[language]} <span className="o-code">({title.code})</span>
      </p>
    ),
    state: (
      <p>
        <Tag tone={state.active ? "ok" : "warn"}>{state.text[language]}</Tag>
      </p>
    ),
    summary: <p>{summary.text[language]}</p>,
    who: <p>{who.text[language]}</p>,
    how: (
      <ol>
        {how.steps.map((step) => (
          <li key={step.en}>{step[language]}</li>
        ))}
      </ol>
    ),
    needs: <NeedsSection language={language} documents={fiche.needs.documents} />,
    result: (
      <p>
        {result.name[language]}. {t("validity")}: {result.validity[language]}.
      </p>
    ),
    time: <TimeSection language={language} time={fiche.time} />,
    cost: <CostSection language={language} cost={fiche.cost} />,
    access: <AccessSection language={language} access={fiche.access} applyHref={applyHref} />,
    conditions: <ConditionsSection language={language} conditions={fiche.conditions} />,
    office: (
      <>
        <p>
          {office.name[language]}, {office.municipality[language]}
          {office.phone ? (
            <>
              . {t("phone")}: <a href={`tel:${office.phone}`}>{readablePhone(office.phone)}</a>
            </>
          ) : null}
        </p>
        <p className="o-small">
          {note} <span className="o-screen-only">{t("printHint")}</span>
        </p>
      </>
    ),
  };
}
