import { listHref } from "@/app/[municipality]/(citizen)/_parts/list-address";
import type { ServiceFilter } from "@/domain/catalogue/inputs-list";
import type { Topic } from "@/domain/catalogue/rules-topics";
import { categories } from "@/domain/catalogue/rules-topics";
import type { Language } from "@/lib/text";
import { FilterRow } from "@/ui/citizen/filter-row";
import { Details } from "@/ui/kit/details";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; filter: ServiceFilter; lifeEvents: readonly Topic[] };

/** For whom and by which way as rows of links; categories and events of life behind one click. */
export function ServiceFilters({ language, filter, lifeEvents }: Props) {
  const t = translator(language, catalogueMessages);
  const row = (part: keyof ServiceFilter, key: string | undefined, text: string) => ({
    key: key ?? "all",
    text,
    href: listHref(language, { ...filter, [part]: key }),
    chosen: filter[part] === key,
  });
  const topics = (part: "category" | "lifeEvent", list: readonly Topic[]) => [
    row(part, undefined, t("anyCategory")),
    ...list.map(({ code, name }) => row(part, code, name[language])),
  ];
  const open = filter.category !== undefined || filter.lifeEvent !== undefined;
  return (
    <div className="o-filters">
      <FilterRow
        name={t("filterAudience")}
        choices={[
          row("audience", undefined, t("anybody")),
          row("audience", "citizen", t("forCitizens")),
          row("audience", "business", t("forBusiness")),
        ]}
      />
      <FilterRow
        name={t("filterChannel")}
        choices={[
          row("channel", undefined, t("anyChannel")),
          row("channel", "online", t("channelOnline")),
          row("channel", "counter", t("channelCounter")),
        ]}
      />
      <Details summary={t("filterMore")} open={open}>
        <FilterRow name={t("filterCategory")} choices={topics("category", categories)} />
        <FilterRow name={t("filterEvent")} choices={topics("lifeEvent", lifeEvents)} />
      </Details>
      {open || filter.audience || filter.channel ? (
        <p>
          <a href={listHref(language, {})}>{translator(language, systemMessages)("clearFilters")}</a>
        </p>
      ) : null}
    </div>
  );
}
