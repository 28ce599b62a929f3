import type { KeyboardEvent } from "react";
import type { CounterService, ServiceAtCounter } from "@/domain/intake/rules-counter";
import type { Company } from "@/domain/intake/rules-mandate";
import type { Language } from "@/lib/text";
import { CounterBlock } from "@/ui/counter/block";
import { BusinessFields } from "@/ui/counter/business-fields";
import type { CounterDraft } from "@/ui/counter/draft";
import { Combobox } from "@/ui/kit/combobox";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  draft: CounterDraft;
  errors: Record<string, string>;
  service: ServiceAtCounter | null;
  /** What the person handed in online for the business they name. */
  company: Company | null;
  matches: readonly CounterService[];
  favourites: readonly CounterService[];
  onQuery: (query: string) => void;
  onChoose: (service: CounterService) => void;
  onDraft: (part: Partial<CounterDraft>) => void;
};

/** What is asked for: three letters or the code, or one digit for what this clerk registers most. */
export function ServiceBlock(props: Props) {
  const { language, draft, errors, service, company, matches, favourites } = props;
  const { onQuery, onChoose, onDraft } = props;
  const t = translator(language, counterMessages);
  const byDigit = (event: KeyboardEvent) => {
    const favourite = /^[1-9]$/.test(event.key) ? favourites[Number(event.key) - 1] : undefined;
    if (!favourite || draft.serviceQuery !== "" || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(event.target instanceof HTMLInputElement) || event.target.id !== "c-service") return;
    event.preventDefault();
    onChoose(favourite);
  };
  return (
    <CounterBlock place={2} title={t("service")}>
      <div onKeyDownCapture={byDigit}>
        <Combobox
          id="c-service"
          language={language}
          label={t("serviceQuery")}
          hint={t(favourites.length > 0 ? "serviceHintFavourites" : "serviceHint")}
          error={errors.service}
          options={matches.map(({ code, title }) => ({ value: code, text: title[language], hint: code }))}
          query={draft.serviceQuery}
          onQuery={onQuery}
          onChoose={(option) => {
            const chosen = matches.find(({ code }) => code === option.value);
            if (chosen) onChoose(chosen);
          }}
        />
      </div>
      {draft.service === "" && favourites.length > 0 ? (
        <Favourites language={language} favourites={favourites} onChoose={onChoose} />
      ) : null}
      {service ? (
        <BusinessFields
          language={language}
          draft={draft}
          errors={errors}
          service={service}
          company={company}
          onDraft={onDraft}
        />
      ) : null}
    </CounterBlock>
  );
}

function Favourites({ language, favourites, onChoose }: Pick<Props, "language" | "favourites" | "onChoose">) {
  const label = translator(language, counterMessages)("favourites");
  return (
    <ol aria-label={label} className="mb-3 grid gap-x-4 sm:grid-cols-2 lg:grid-cols-1">
      {favourites.map((favourite, place) => (
        <li key={favourite.code}>
          <button
            type="button"
            tabIndex={-1}
            className="flex w-full items-baseline gap-2 rounded px-1 py-0.5 text-left hover:bg-sunken"
            onClick={() => onChoose(favourite)}
          >
            <kbd className="rounded border border-border-strong px-1.5 text-caption">{place + 1}</kbd>
            <span className="line-clamp-2 text-table">{favourite.title[language]}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
