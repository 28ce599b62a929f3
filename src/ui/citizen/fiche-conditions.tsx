import type { Fiche } from "@/domain/catalogue/rules-fiche";
import type { Language } from "@/lib/text";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; conditions: Fiche["conditions"] };

/** What must hold, by which law, and where and until when to appeal. */
export function ConditionsSection({ language, conditions }: Props) {
  const t = translator(language, catalogueMessages);
  const { laws, appeal } = conditions;
  const listed = conditions.conditions.map((one) => one[language]).join("; ");
  return (
    <dl className="o-terms">
      <dt>{t("conditionsTitle")}</dt>
      <dd>{listed === "" ? t("noConditions") : `${listed}.`}</dd>
      <dt>{t("lawsTitle")}</dt>
      <dd>{laws.map(({ ref, title }) => `${ref} “${title[language]}”`).join("; ")}.</dd>
      <dt>{t("appealTo")}</dt>
      <dd>{sentence(appeal.body[language])}</dd>
      <dt>{t("appealUntil")}</dt>
      <dd>{sentence(appeal.limit[language])}</dd>
    </dl>
  );
}

const sentence = (text: string): string => (text.endsWith(".") ? text : `${text}.`);
