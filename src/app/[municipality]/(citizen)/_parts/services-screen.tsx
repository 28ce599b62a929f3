import { listPath, type Query, readFilter } from "@/app/[municipality]/(citizen)/_parts/list-address";
import { ServiceFilters } from "@/app/[municipality]/(citizen)/_parts/service-filters";
import { leadNowhere, visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { byLetter, inTitleOrder, type ServiceLine } from "@/domain/catalogue/rules-list";
import { categories, findTopic } from "@/domain/catalogue/rules-topics";
import type { Language } from "@/lib/text";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { ServiceSearch } from "@/ui/citizen/search-form";
import { ServiceIndex } from "@/ui/citizen/service-index";
import { ServiceList } from "@/ui/citizen/service-list";
import { Breadcrumb } from "@/ui/kit/breadcrumb";
import { NoticeBox } from "@/ui/kit/notice-box";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

/** So many cards can be read through; more become an index. */
const mostCards = 30;

function Listed({ language, services }: { language: Language; services: ServiceLine[] }) {
  const t = translator(language, catalogueMessages);
  if (services.length <= mostCards)
    return <ServiceList language={language} services={inTitleOrder(services, language)} />;
  const groups = byLetter(services, language).map(({ letter, services: lines }) => ({
    id: `shkronja-${letter.toLowerCase()}`,
    name: letter,
    services: lines,
  }));
  return <ServiceIndex language={language} jumps={t("letters")} groups={groups} letters />;
}

type Props = { category?: string; query: Query };

/** The catalogue of a municipality, or one category of it, narrowed by links. */
export async function ServicesScreen({ category, query }: Props) {
  const { api, language, frame } = await visit();
  const topic =
    category === undefined ? undefined : (findTopic(categories, category) ?? leadNowhere(language));
  const filter = readFilter(query, topic?.code);
  const { services, lifeEvents } = await api.catalogue.services(filter);
  const t = translator(language, catalogueMessages);
  const title = topic ? topic.name[language] : t("servicesTitle");
  const lead = t("servicesLead", { name: frame.name });
  const up = { href: localPath(language, "/sherbimet"), text: t("servicesTitle") };
  return (
    <CitizenPage
      {...frame}
      path={listPath(filter)}
      title={title}
      description={topic ? undefined : lead}
      current="services"
      before={topic ? <Breadcrumb language={language} items={[up]} /> : undefined}
      wide
    >
      <h1>{title}</h1>
      {topic ? null : <p className="o-lead">{lead}</p>}
      <ServiceSearch language={language} />
      <ServiceFilters language={language} filter={filter} lifeEvents={lifeEvents} />
      <h2>{t("serviceCount", { count: services.length })}</h2>
      {services.length > 0 ? (
        <Listed language={language} services={services} />
      ) : (
        <NoticeBox title={t("noneHere")}>
          <p>{t("noneHereText")}</p>
        </NoticeBox>
      )}
    </CitizenPage>
  );
}
