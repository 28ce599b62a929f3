import { ButtonLink } from "@/ui/kit/button";
import { EmptyState } from "@/ui/kit/empty-state";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { catalogueQuery, readCatalogueFilter } from "@/ui/national/catalogue-address";
import { CatalogueFilters } from "@/ui/national/catalogue-filters";
import { CatalogueTable } from "@/ui/national/catalogue-table";
import { NationalPage } from "@/ui/national/national-page";
import { visitNation } from "./_parts/visit-nation";

type Query = Record<string, string | string[] | undefined>;

/** The national catalogue: the newest version of every procedure, narrowed by what the address asks for. */
export default async function CataloguePage({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  const filter = readCatalogueFilter(new URLSearchParams(asked));
  const query = catalogueQuery(filter);
  const { api, person, language } = await visitNation(`/${query}`);
  const { lines, total, didYouMean } = await api.national.catalogue(filter);
  const t = translator(language, procedureMessages);
  const all = lines.length === total;
  return (
    <NationalPage language={language} person={person} title={t("catalogueTitle")} atCatalogue>
      <header className="border-b border-border px-4 py-3">
        <h1>{t("catalogueTitle")}</h1>
        <p className="mb-3 text-text-2">{t("catalogueLead")}</p>
        <CatalogueFilters language={language} filter={filter} />
      </header>
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
        <p role="status" className="font-semibold">
          {all
            ? t("count", { count: total })
            : t("countOf", { shown: String(lines.length), total: String(total) })}
        </p>
        {lines.length > 0 ? (
          <ButtonLink href={`/katalogu.csv${query}`} variant="secondary" icon="download">
            {t("csv")}
          </ButtonLink>
        ) : null}
      </div>
      {didYouMean ? (
        <p className="px-4 pb-2">
          <a href={`/${catalogueQuery({ ...filter, typed: didYouMean })}`}>
            {t("didYouMean", { words: didYouMean })}
          </a>
        </p>
      ) : null}
      {lines.length > 0 ? (
        <CatalogueTable language={language} lines={lines} />
      ) : (
        <EmptyState title={t("noneTitle")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      )}
    </NationalPage>
  );
}
