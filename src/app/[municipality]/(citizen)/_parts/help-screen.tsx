import { type TextSection, TextSections } from "@/app/[municipality]/(citizen)/_parts/text-sections";
import { visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { DeskHours } from "@/ui/citizen/desk-hours";
import { localPath } from "@/ui/citizen/local-path";
import { ServiceSearch } from "@/ui/citizen/search-form";
import { citizenMessages } from "@/ui/messages/citizen";
import { pagesMessages } from "@/ui/messages/pages";
import { translator } from "@/ui/messages/translator";

const sections: readonly TextSection[] = [
  ["findTitle", "findText", "findBrowse"],
  ["applyTitle", "applyOnline", "applyCounter"],
  ["documentsTitle", "documentsText"],
  ["afterTitle", "afterReceipt", "afterTrack"],
  ["missingTitle", "missingText"],
  ["disagreeTitle", "disagreeText"],
];

/** Answers to what people ask at the counter, and how to reach it. */
export async function HelpScreen() {
  const { api, language, frame } = await visit();
  const desk = await api.catalogue.desk();
  const t = translator(language, pagesMessages);
  const word = translator(language, citizenMessages);
  return (
    <CitizenPage {...frame} title={word("navHelp")} description={t("helpLead")} current="help">
      <h1>{word("navHelp")}</h1>
      <p className="o-lead">{t("helpLead")}</p>
      <ServiceSearch language={language} />
      <TextSections language={language} sections={sections} />
      <p>
        <a href={localPath(language, "/sherbimi/TRN-03")}>{t("complainLink")}</a>
      </p>
      <h2>{t("askTitle")}</h2>
      <DeskHours language={language} opening={desk.opening} phone={desk.phone} />
      <p>
        <a href={localPath(language, "/kontakt")}>{word("footerContact")}</a>
      </p>
    </CitizenPage>
  );
}
