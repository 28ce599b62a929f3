import { type TextSection, TextSections } from "@/app/[municipality]/(citizen)/_parts/text-sections";
import { visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { citizenMessages } from "@/ui/messages/citizen";
import { pagesMessages } from "@/ui/messages/pages";
import { translator } from "@/ui/messages/translator";

const sections: readonly TextSection[] = [
  ["keepTitle", "keepText"],
  ["whyTitle", "whyText"],
  ["whoTitle", "whoText", "otherBodies"],
  ["cookiesTitle", "cookiesText"],
  ["howLongTitle", "howLongText"],
  ["rightsTitle", "rightsText"],
];

/** What is kept about people, why, and what they may ask for. */
export async function PrivacyScreen() {
  const { language, frame } = await visit();
  const t = translator(language, pagesMessages);
  const title = translator(language, citizenMessages)("footerPrivacy");
  return (
    <CitizenPage {...frame} title={title} description={t("privacyLead")}>
      <h1>{title}</h1>
      <p className="o-lead">{t("privacyLead")}</p>
      <TextSections language={language} sections={sections} />
      <p>
        <a href={localPath(language, "/sherbimi/TRN-05")}>{t("rightsLink")}</a>
      </p>
      <p>{t("commissioner")}</p>
    </CitizenPage>
  );
}
