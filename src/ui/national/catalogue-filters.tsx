import { categories, findTopic } from "@/domain/catalogue/rules-topics";
import type { CatalogueFilter } from "@/domain/publication/inputs-national";
import type { Language } from "@/lib/text";
import { Button, ButtonLink } from "@/ui/kit/button";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { procedureMessages } from "@/ui/messages/procedures";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { addressWords, audienceWords, catalogueQuery, channelWords } from "@/ui/national/catalogue-address";

type Choice = { value: string; text: string };

/** One choice of the filter row; the first line chooses nothing. */
function FilterChoice(props: {
  name: string;
  label: string;
  any: string;
  chosen: string;
  choices: Choice[];
}) {
  const id = `filter-${props.name}`;
  return (
    <p className="min-w-36 flex-1">
      <label htmlFor={id} className="mb-1 block text-caption font-semibold text-text-2">
        {props.label}
      </label>
      <select id={id} name={props.name} defaultValue={props.chosen} className="o-input w-full">
        <option value="">{props.any}</option>
        {props.choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

function SearchBox({ language, typed }: { language: Language; typed: string }) {
  const t = translator(language, procedureMessages);
  return (
    <p className="min-w-56 flex-2">
      <label htmlFor="filter-typed" className="mb-1 block text-caption font-semibold text-text-2">
        {t("searchLabel")} <span className="font-normal">({t("searchHint")})</span>
      </label>
      <input
        id="filter-typed"
        type="search"
        name={addressWords.typed}
        defaultValue={typed}
        maxLength={200}
        className="o-input w-full"
      />
    </p>
  );
}

const wordOf = (words: Record<string, string>, value: string | undefined): string =>
  Object.keys(words).find((word) => words[word] === value) ?? "";

/** What the catalogue may be narrowed by, as a form that is an address when sent. */
export function CatalogueFilters({ language, filter }: { language: Language; filter: CatalogueFilter }) {
  const t = translator(language, procedureMessages);
  const word = translator(language, catalogueMessages);
  const system = translator(language, systemMessages);
  const filtered = catalogueQuery(filter) !== "";
  return (
    <form
      // Chosen values are defaults of the form, so another address is another form.
      key={catalogueQuery(filter)}
      method="get"
      action="/"
      role="search"
      aria-label={t("filters")}
      className="flex flex-wrap items-end gap-x-3 gap-y-2 print:hidden"
    >
      <SearchBox language={language} typed={filter.typed ?? ""} />
      <FilterChoice
        name={addressWords.category}
        label={t("category")}
        any={t("anyCategory")}
        chosen={(filter.category && findTopic(categories, filter.category)?.slug) || ""}
        choices={categories.map(({ slug, name }) => ({ value: slug, text: name[language] }))}
      />
      <FilterChoice
        name={addressWords.audience}
        label={t("audience")}
        any={word("anybody")}
        chosen={wordOf(audienceWords, filter.audience)}
        choices={[
          { value: "individ", text: word("forCitizens") },
          { value: "biznes", text: word("forBusiness") },
        ]}
      />
      <FilterChoice
        name={addressWords.channel}
        label={t("channel")}
        any={word("anyChannel")}
        chosen={wordOf(channelWords, filter.channel)}
        choices={[
          { value: "online", text: word("channelOnline") },
          { value: "sportel", text: word("channelCounter") },
        ]}
      />
      <p className="flex flex-wrap gap-2">
        <Button icon="search">{system("filter")}</Button>
        {filtered ? (
          <ButtonLink href="/" variant="quiet">
            {system("clearFilters")}
          </ButtonLink>
        ) : null}
      </p>
    </form>
  );
}
