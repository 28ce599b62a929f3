import { visit } from "@/app/www/_parts/visit";
import { codeInAddress } from "@/domain/catalogue/rules-address";
import { fold } from "@/lib/albanian";
import { env } from "@/lib/env";
import { localPath } from "@/ui/citizen/local-path";
import { MunicipalityList } from "@/ui/citizen/municipality-list";
import { PublicPage } from "@/ui/citizen/public-page";
import { SearchForm } from "@/ui/citizen/search-form";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

type Props = { query: Record<string, string | string[] | undefined> };

const first = (value: string | string[] | undefined): string =>
  ((Array.isArray(value) ? value[0] : value) ?? "").slice(0, 100);

/** Find your municipality by name or county; with a service in the address, its sheet opens there. */
export async function ChooseScreen({ query }: Props) {
  const { api, language, path } = await visit();
  const typed = first(query.q).trim();
  const code = codeInAddress(first(query.sherbimi));
  const all = await api.catalogue.municipalities();
  const towns = all.filter(({ name }) => fold(name).includes(fold(typed)));
  const t = translator(language, catalogueMessages);
  return (
    <PublicPage
      language={language}
      path={path}
      title={t("chooseTitle")}
      description={t("chooseLead")}
      current="towns"
    >
      <h1>{t("chooseTitle")}</h1>
      <p className="o-lead">{t("chooseLead")}</p>
      <SearchForm
        language={language}
        action="/"
        label={t("chooseSearch")}
        typed={typed}
        kept={code ? { sherbimi: code } : undefined}
      />
      {code ? <p className="o-code">{t("forService", { title: code })}</p> : null}
      {typed === "" ? null : <h2>{t("townsFound", { count: towns.length })}</h2>}
      {towns.length > 0 ? null : <p>{t("chooseNone", { typed })}</p>}
      {towns.length < all.length ? (
        <p>
          <a href={localPath(language, code ? `/?sherbimi=${code}` : "/")}>{t("chooseAll")}</a>
        </p>
      ) : null}
      <MunicipalityList
        language={language}
        towns={towns}
        base={env().OSSIS_BASE}
        path={code ? `/sherbimi/${code}` : "/"}
      />
    </PublicPage>
  );
}
