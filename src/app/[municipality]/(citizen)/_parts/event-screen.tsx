import { permanentRedirect } from "next/navigation";
import { leadNowhere, visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { inTitleOrder } from "@/domain/catalogue/rules-list";
import { findTopic, lifeEvents } from "@/domain/catalogue/rules-topics";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { ServiceList } from "@/ui/citizen/service-list";
import { TopicList } from "@/ui/citizen/topic-list";
import { Breadcrumb } from "@/ui/kit/breadcrumb";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { citizenMessages } from "@/ui/messages/citizen";
import { translator } from "@/ui/messages/translator";

/** One event of life: the services people need then. Its English code in the address leads to the Albanian words. */
export async function EventScreen({ event }: { event: string }) {
  const { api, language, frame } = await visit();
  const topic = findTopic(lifeEvents, event) ?? leadNowhere(language);
  const path = `/ngjarje/${topic.slug}`;
  if (event !== topic.slug) permanentRedirect(localPath(language, path));
  const { services, lifeEvents: events } = await api.catalogue.services({ lifeEvent: topic.code });
  const t = translator(language, catalogueMessages);
  const others = events.filter(({ code }) => code !== topic.code);
  const home = { href: localPath(language, "/"), text: translator(language, citizenMessages)("lifeEvents") };
  return (
    <CitizenPage
      {...frame}
      path={path}
      title={topic.name[language]}
      description={t("eventLead")}
      current="services"
      before={<Breadcrumb language={language} items={[home]} />}
      wide
    >
      <h1>{topic.name[language]}</h1>
      <p className="o-lead">{t("eventLead")}</p>
      <h2>{t("serviceCount", { count: services.length })}</h2>
      <ServiceList language={language} services={inTitleOrder(services, language)} />
      <h2>{t("otherEvents")}</h2>
      <TopicList language={language} base="/ngjarje" topics={others} />
    </CitizenPage>
  );
}
