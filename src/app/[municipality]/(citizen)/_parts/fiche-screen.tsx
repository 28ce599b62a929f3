import { permanentRedirect } from "next/navigation";
import { leadNowhere, orNotFound, visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { codeInAddress, servicePath } from "@/domain/catalogue/rules-address";
import { ficheOf } from "@/domain/catalogue/rules-fiche";
import { governmentService } from "@/domain/catalogue/rules-json-ld";
import { civilDate, formatDate } from "@/lib/dates";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { FicheSheet } from "@/ui/citizen/fiche-sheet";
import { JsonData } from "@/ui/citizen/json-data";
import { localPath } from "@/ui/citizen/local-path";
import { ServiceList } from "@/ui/citizen/service-list";
import { Breadcrumb } from "@/ui/kit/breadcrumb";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

/** The information sheet of a service; any address with its code leads to the one with its words. */
export async function FicheScreen({ address }: { address: string }) {
  const { api, language, frame, origin, nonce } = await visit();
  const code = codeInAddress(address) ?? leadNowhere(language);
  const sheet = await orNotFound(api.catalogue.fiche({ code }));
  const { facts, local, category, publishedAt, related } = sheet;
  const path = servicePath(facts);
  if (path !== `/sherbimi/${address}`) permanentRedirect(localPath(language, path));
  const fiche = ficheOf(facts, local);
  const t = translator(language, catalogueMessages);
  const url = origin + localPath(language, path);
  const up = [
    { href: localPath(language, "/sherbimet"), text: t("servicesTitle") },
    { href: localPath(language, `/sherbimet/${category.slug}`), text: category.name[language] },
  ];
  return (
    <CitizenPage
      {...frame}
      path={path}
      title={facts.title[language]}
      description={facts.summary[language]}
      canonical={url}
      current="services"
      before={<Breadcrumb language={language} items={up} />}
    >
      <FicheSheet
        language={language}
        fiche={fiche}
        applyHref={localPath(language, `/aplikim/${code}/fillo`)}
        note={t("published", {
          version: String(facts.version),
          date: formatDate(civilDate(publishedAt), language, "long"),
        })}
      />
      {related.length > 0 ? (
        <section className="o-screen-only" aria-labelledby="related">
          <h2 id="related">{t("related")}</h2>
          <ServiceList language={language} services={related} short />
        </section>
      ) : null}
      <JsonData nonce={nonce} data={governmentService(facts, local, language, url)} />
    </CitizenPage>
  );
}
