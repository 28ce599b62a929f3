import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { Button } from "@/ui/kit/button";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  /** Where the words go, without language: `/kerko`. */
  action: string;
  label: string;
  hint?: string;
  typed?: string;
  /** What the address keeps beside the words, by name. */
  kept?: Readonly<Record<string, string>>;
};

/** One box and one button; a plain GET form, so the answer has an address. */
export function SearchForm({ language, action, label, hint, typed, kept = {} }: Props) {
  return (
    <search>
      <form className="o-search" action={localPath(language, action)} method="get">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="o-field__label" htmlFor="q">
          {label}
        </label>
        {hint ? (
          <p className="o-field__hint" id="q-hint">
            {hint}
          </p>
        ) : null}
        <div className="o-search__row">
          <input
            className="o-input o-search__input"
            type="search"
            id="q"
            name="q"
            maxLength={200}
            defaultValue={typed}
            aria-describedby={hint ? "q-hint" : undefined}
            autoComplete="off"
          />
          <Button>{translator(language, systemMessages)("search")}</Button>
        </div>
      </form>
    </search>
  );
}

/** The search for services, with its example. */
export function ServiceSearch({ language, typed }: { language: Language; typed?: string }) {
  const t = translator(language, catalogueMessages);
  return (
    <SearchForm
      language={language}
      action="/kerko"
      label={t("searchLabel")}
      hint={t("searchHint")}
      typed={typed}
    />
  );
}
