import { visit } from "@/app/www/_parts/visit";
import { inTitleOrder } from "@/domain/catalogue/rules-list";
import { categories } from "@/domain/catalogue/rules-topics";
import { PublicPage } from "@/ui/citizen/public-page";
import { ServiceIndex } from "@/ui/citizen/service-index";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { citizenMessages } from "@/ui/messages/citizen";
import { translator } from "@/ui/messages/translator";

/** What is standard everywhere, by category; each service leads to the choice of a municipality. */
export async function CatalogueScreen() {
  const { api, language, path } = await visit();
  const lines = await api.catalogue.standard();
  const t = translator(language, catalogueMessages);
  const title = t("nationalCatalogue");
  const groups = categories.map((category) => ({
    id: category.slug,
    name: category.name[language],
    services: inTitleOrder(
      lines.filter((line) => line.category === category.code),
      language,
    ).map((line) => ({ ...line, path: `/?sherbimi=${line.code}` })),
  }));
  return (
    <PublicPage
      language={language}
      path={path}
      title={title}
      description={t("nationalLead")}
      current="catalogue"
    >
      <h1>{title}</h1>
      <p className="o-lead">{t("nationalLead")}</p>
      <p>
        {t("serviceCount", { count: lines.length })}. {t("applyInTown")}
      </p>
      <ServiceIndex
        language={language}
        jumps={translator(language, citizenMessages)("categories")}
        groups={groups}
      />
    </PublicPage>
  );
}
