import { readPersonalNumber } from "@/lib/identifiers";
import type { Language } from "@/lib/text";
import type { CounterDraft, DraftPerson } from "@/ui/counter/draft";
import { Button } from "@/ui/kit/button";
import { Icon } from "@/ui/kit/icon";
import { TextInput } from "@/ui/kit/text-input";
import { counterMessages } from "@/ui/messages/counter";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  draft: CounterDraft;
  errors: Record<string, string>;
  onPerson: (part: Partial<DraftPerson>) => void;
};

const names = ["firstName", "fatherName", "lastName"] as const;

/** The name as the municipality knows it, or fields to type it. */
export function PersonNames({ language, draft, errors, onPerson }: Props) {
  const t = translator(language, counterMessages);
  const { person, personQuery } = draft;
  if (person.known) {
    return (
      <p className="mb-3 flex flex-wrap items-center gap-2">
        <Icon name="user" className="text-ok" />
        <strong className="text-h2">
          {[person.firstName, person.fatherName, person.lastName].filter(Boolean).join(" ")}
        </strong>
        <Button type="button" variant="quiet" tabIndex={-1} onClick={() => onPerson({ known: false })}>
          {translator(language, systemMessages)("change")}
        </Button>
      </p>
    );
  }
  const number = readPersonalNumber(personQuery);
  const isNew = number.ok && person.lookedUp === number.value && person.lastName === "";
  return (
    <>
      {isNew ? <p className="mb-2">{t("newPerson")}</p> : null}
      <div className="grid gap-x-4 sm:grid-cols-3 lg:grid-cols-2 xl:grid-cols-3">
        {names.map((name) => (
          <TextInput
            key={name}
            id={`c-${name}`}
            language={language}
            label={t(name)}
            error={errors[name]}
            autoComplete="off"
            autoCapitalize="words"
            value={person[name]}
            onChange={(event) => onPerson({ [name]: event.target.value })}
          />
        ))}
      </div>
    </>
  );
}
