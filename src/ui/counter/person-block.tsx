import type { KnownPerson } from "@/domain/intake/rules-counter";
import { formatDate } from "@/lib/dates";
import { readPersonalNumber } from "@/lib/identifiers";
import type { Language } from "@/lib/text";
import { CounterBlock } from "@/ui/counter/block";
import type { CounterDraft, DraftPerson } from "@/ui/counter/draft";
import { PersonNames } from "@/ui/counter/person-names";
import { Combobox } from "@/ui/kit/combobox";
import { Icon } from "@/ui/kit/icon";
import { Kbd } from "@/ui/kit/kbd";
import { TextInput } from "@/ui/kit/text-input";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  draft: CounterDraft;
  errors: Record<string, string>;
  matches: readonly KnownPerson[];
  isLooking: boolean;
  onQuery: (query: string) => void;
  onChoose: (person: KnownPerson) => void;
  onPerson: (part: Partial<DraftPerson>) => void;
};

/** What the number itself tells, and a warning where its last letter does not fit. */
function NumberFacts({ language, query }: { language: Language; query: string }) {
  const t = translator(language, counterMessages);
  const reading = readPersonalNumber(query);
  if (!reading.ok) return null;
  const facts = [
    t("born", { date: formatDate(reading.birthDate, language, "table") }),
    t(reading.sex),
    ...(reading.foreigner ? [t("foreigner")] : []),
  ];
  return (
    <>
      <p className="-mt-2 mb-2 text-text-2">{facts.join(" · ")}</p>
      {reading.checkLetterMatches ? null : (
        <p className="mb-2 flex items-center gap-1 font-semibold text-warn">
          <Icon name="warning" />
          {t("checkLetter")}
        </p>
      )}
    </>
  );
}

function PhoneLine({
  language,
  draft,
  errors,
  onPerson,
}: Pick<Props, "language" | "draft" | "errors" | "onPerson">) {
  const t = translator(language, counterMessages);
  const { person } = draft;
  return (
    <div className="flex flex-wrap items-end gap-x-4">
      <div className="min-w-0 max-w-full">
        <TextInput
          id="c-phone"
          language={language}
          label={t("phone")}
          error={errors.phone}
          type="tel"
          autoComplete="off"
          width="20"
          value={person.phone}
          disabled={person.noPhone}
          onChange={(event) => onPerson({ phone: event.target.value })}
        />
      </div>
      <div className="o-choice mb-3.5">
        <input
          className="o-choice__input"
          type="checkbox"
          id="c-no-phone"
          checked={person.noPhone}
          onChange={(event) => onPerson({ noPhone: event.target.checked })}
        />
        <label className="o-choice__label" htmlFor="c-no-phone">
          {t("noPhone")}{" "}
          <span className="max-md:hidden" aria-hidden="true">
            <Kbd keys="Alt T" />
          </span>
        </label>
      </div>
    </div>
  );
}

/** Who stands there: the personal number finds people this municipality knows, a name finds them too. */
export function PersonBlock(props: Props) {
  const { language, draft, errors, matches, isLooking, onQuery, onChoose, onPerson } = props;
  const t = translator(language, counterMessages);
  const hasDigits = /\d/.test(draft.personQuery);
  const options = matches.map((person) => ({
    value: person.personalNumber,
    text: `${person.firstName} ${person.fatherName} ${person.lastName}`,
    hint: [person.personalNumber, person.unit].filter(Boolean).join(" · "),
  }));
  return (
    <CounterBlock place={1} title={t("person")}>
      <Combobox
        id="c-person"
        language={language}
        label={t("personQuery")}
        hint={t("personHint")}
        error={errors.person}
        options={options}
        query={draft.personQuery}
        // A number is looked up by itself; only a name has a list.
        minimum={hasDigits ? 99 : 3}
        onQuery={onQuery}
        onChoose={(option) => {
          const person = matches.find((each) => each.personalNumber === option.value);
          if (person) onChoose(person);
        }}
      />
      <NumberFacts language={language} query={draft.personQuery} />
      <p role="status" className="text-text-2">
        {isLooking ? t("looking") : null}
      </p>
      <PersonNames language={language} draft={draft} errors={errors} onPerson={onPerson} />
      <PhoneLine language={language} draft={draft} errors={errors} onPerson={onPerson} />
    </CounterBlock>
  );
}
