import { redirect } from "next/navigation";
import { parameter, type Query } from "@/app/[municipality]/(citizen)/_parts/list-address";
import { visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { categories } from "@/domain/catalogue/rules-topics";
import type { Language } from "@/lib/text";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { DeskHours } from "@/ui/citizen/desk-hours";
import { localPath } from "@/ui/citizen/local-path";
import { ServiceSearch } from "@/ui/citizen/search-form";
import { ServiceList } from "@/ui/citizen/service-list";
import { TopicList } from "@/ui/citizen/topic-list";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { citizenMessages } from "@/ui/messages/citizen";
import { translator } from "@/ui/messages/translator";

const searchPath = (typed: string) => `/kerko?${new URLSearchParams({ q: typed })}`;

/** Services for what was typed, best first; the code of a service goes straight to its sheet. */
export async function SearchScreen({ query }: { query: Query }) {
  const { api, language, frame } = await visit();
  const typed = parameter(query, "q").trim().slice(0, 200);
  const { services, exact, didYouMean, desk } = await api.catalogue.search({ typed });
  const [first] = services;
  if (exact && first) redirect(localPath(language, first.path));
  const t = translator(language, catalogueMessages);
  const title = typed === "" ? t("searchTitle") : t("resultsFor", { typed });
  return (
    <CitizenPage {...frame} path={searchPath(typed)} title={title} current="services" noindex wide>
      <h1>{title}</h1>
      <ServiceSearch language={language} typed={typed} />
      {didYouMean && didYouMean !== typed ? (
        <p>
          {t("didYouMean")} <a href={localPath(language, searchPath(didYouMean))}>{didYouMean}</a>?
        </p>
      ) : null}
      {services.length > 0 ? (
        <>
          <h2>{t("resultCount", { count: services.length })}</h2>
          <ServiceList language={language} services={services} />
        </>
      ) : (
        <Nothing language={language} typed={typed} desk={desk} />
      )}
    </CitizenPage>
  );
}

type Desk = Pick<Parameters<typeof DeskHours>[0], "opening" | "phone">;

/** What to do instead: a category, or the people at the counter. */
function Nothing({ language, typed, desk }: { language: Language; typed: string; desk: Desk }) {
  const t = translator(language, catalogueMessages);
  return (
    <>
      {typed === "" ? (
        <p>{t("emptySearch")}</p>
      ) : (
        <>
          <h2>{t("nothingFound", { typed })}</h2>
          <p>{t("nothingFoundText")}</p>
          <DeskHours language={language} {...desk} />
        </>
      )}
      <h2>{translator(language, citizenMessages)("categories")}</h2>
      <TopicList language={language} base="/sherbimet" topics={categories} />
    </>
  );
}
