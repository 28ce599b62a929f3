import { visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { CounterList } from "@/ui/citizen/counter-list";
import { DeskHours } from "@/ui/citizen/desk-hours";
import { localPath } from "@/ui/citizen/local-path";
import { ServiceSearch } from "@/ui/citizen/search-form";
import { ServiceList } from "@/ui/citizen/service-list";
import { TopicList } from "@/ui/citizen/topic-list";
import { ButtonLink } from "@/ui/kit/button";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { citizenMessages } from "@/ui/messages/citizen";
import { translator } from "@/ui/messages/translator";

/** The front door of a municipality: to the right service, or to my own application. */
export async function HomeScreen() {
  const { api, language, frame } = await visit();
  const { desk, popular, categories, lifeEvents, total } = await api.catalogue.home();
  const t = translator(language, catalogueMessages);
  const word = translator(language, citizenMessages);
  return (
    <CitizenPage {...frame} title={word("productName")} description={t("homeLead")} wide>
      <h1>{t("homeTitle")}</h1>
      <p className="o-lead">{t("homeLead")}</p>
      <ServiceSearch language={language} />
      <p className="o-actions">
        <ButtonLink variant="secondary" href={localPath(language, "/gjurmo")}>
          {word("haveCode")}
        </ButtonLink>
        <a href={localPath(language, "/sherbimet")}>{t("allServices", { count: total })}</a>
      </p>
      <h2>{t("popularTitle")}</h2>
      <ServiceList language={language} services={popular} short />
      <h2>{word("lifeEvents")}</h2>
      <TopicList language={language} base="/ngjarje" topics={lifeEvents} />
      <h2>{word("categories")}</h2>
      <TopicList language={language} base="/sherbimet" topics={categories} />
      <h2>{t("countersTitle")}</h2>
      <DeskHours language={language} opening={desk.opening} phone={desk.phone} />
      <CounterList language={language} counters={desk.counters} />
    </CitizenPage>
  );
}
