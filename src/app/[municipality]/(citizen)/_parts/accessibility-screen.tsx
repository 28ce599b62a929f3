import { type TextSection, TextSections } from "@/app/[municipality]/(citizen)/_parts/text-sections";
import { visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { DeskHours } from "@/ui/citizen/desk-hours";
import { citizenMessages } from "@/ui/messages/citizen";
import { pagesMessages } from "@/ui/messages/pages";
import { translator } from "@/ui/messages/translator";

const sections: readonly TextSection[] = [
  ["aimTitle", "aimText"],
  ["checkedTitle", "checkedText"],
  ["limitsTitle", "limitsPdf", "limitsPeople"],
  ["tellTitle", "tellText"],
];

/** The accessibility statement: what is aimed at, how it is checked, what is known not to work. */
export async function AccessibilityScreen() {
  const { api, language, frame } = await visit();
  const desk = await api.catalogue.desk();
  const t = translator(language, pagesMessages);
  const title = translator(language, citizenMessages)("footerAccessibility");
  return (
    <CitizenPage {...frame} title={title} description={t("accessLead")}>
      <h1>{title}</h1>
      <p className="o-lead">{t("accessLead")}</p>
      <TextSections language={language} sections={sections} />
      <DeskHours language={language} opening={desk.opening} phone={desk.phone} />
    </CitizenPage>
  );
}
