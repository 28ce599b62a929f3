import type { ReactNode } from "react";
import { type Fiche, type SectionName, sectionHeadings, sectionOrder } from "@/domain/catalogue/rules-fiche";
import { formatMoney } from "@/lib/money";
import type { Language, Text } from "@/lib/text";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { ProcedurePart } from "@/ui/national/procedure-part";

type Props = { language: Language; fiche: Fiche };

const list = "list-disc pl-5";

function Lines({ language, texts }: { language: Language; texts: readonly Text[] }) {
  return texts.map((text) => <p key={text.sq}>{text[language]}</p>);
}

function Conditions({ language, fiche: { conditions } }: Props) {
  const t = translator(language, procedureMessages);
  return (
    <>
      {conditions.conditions.length > 0 ? (
        <ul className={list}>
          {conditions.conditions.map((condition) => (
            <li key={condition.sq}>{condition[language]}</li>
          ))}
        </ul>
      ) : (
        <p>{t("noConditions")}</p>
      )}
      <ul className={`${list} my-2`}>
        {conditions.laws.map(({ ref, title }) => (
          <li key={ref + title.sq}>
            {ref}: {title[language]}
          </li>
        ))}
      </ul>
      <p>{t("appeal", { body: conditions.appeal.body[language] })}</p>
      <p>{t("appealLimit", { limit: conditions.appeal.limit[language] })}</p>
    </>
  );
}

function Cost({ language, fiche: { cost } }: Props) {
  const { total } = cost.fee;
  const locally = translator(language, procedureMessages)("feeLocally");
  return (
    <>
      <p>{cost.note[language]}</p>
      {total === null ? <p>{locally}</p> : <p>{formatMoney(total, language)}</p>}
    </>
  );
}

function contentsOf({ language, fiche }: Props): Record<SectionName, ReactNode> {
  const t = translator(language, procedureMessages);
  const { time, result } = fiche;
  return {
    category: fiche.category.name[language],
    title: `${fiche.title.code} ${fiche.title.text[language]}`,
    state: t("setLocally"),
    summary: fiche.summary.text[language],
    who: fiche.who.text[language],
    how: (
      <ol className="list-decimal pl-5">
        {fiche.how.steps.map((step) => (
          <li key={step.sq}>{step[language]}</li>
        ))}
      </ol>
    ),
    needs:
      fiche.needs.documents.length > 0 ? (
        <ul className={list}>
          {fiche.needs.documents.map(({ key, name, note }) => (
            <li key={key}>
              {name[language]}. <span className="text-text-2">{note[language]}</span>
            </li>
          ))}
        </ul>
      ) : (
        t("noDocuments")
      ),
    result: (
      <>
        <p>{result.name[language]}</p>
        <p>{t("validity", { validity: result.validity[language] })}</p>
      </>
    ),
    time: <Lines language={language} texts={[time.limit, time.source, time.silence]} />,
    cost: <Cost language={language} fiche={fiche} />,
    access: <Lines language={language} texts={[fiche.access.text]} />,
    conditions: <Conditions language={language} fiche={fiche} />,
    office: fiche.office.name[language],
  };
}

/** The thirteen sections of the information sheet, with nothing in them that a municipality decides. */
export function ProcedureFiche({ language, fiche }: Props) {
  const contents = contentsOf({ language, fiche });
  return (
    <ProcedurePart language={language} part="fiche">
      <dl>
        {sectionOrder.map((name) => (
          <div key={name} className="gap-4 border-b border-border py-2 sm:flex print:break-inside-avoid">
            <dt className="w-48 shrink-0 font-semibold">{sectionHeadings[name][language]}</dt>
            <dd className="min-w-0 flex-1">{contents[name]}</dd>
          </div>
        ))}
      </dl>
    </ProcedurePart>
  );
}
