import type { NoticeChannel } from "@/domain/dossier/inputs";
import type { Language } from "@/lib/text";
import type { DraftPerson } from "@/ui/counter/draft";
import { SelectInput } from "@/ui/kit/select-input";
import { TextInput } from "@/ui/kit/text-input";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  channel: NoticeChannel;
  person: DraftPerson;
  errors: Record<string, string>;
  units: readonly string[];
  onPerson: (part: Partial<DraftPerson>) => void;
};

/** What the chosen way of telling still needs: an e-mail address, or one for letters. */
export function NoticeFields({ language, channel, person, errors, units, onPerson }: Props) {
  const t = translator(language, counterMessages);
  if (channel === "email" || errors.email) {
    return (
      <TextInput
        id="c-email"
        language={language}
        label={t("email")}
        error={errors.email}
        type="email"
        autoComplete="off"
        value={person.email}
        onChange={(event) => onPerson({ email: event.target.value })}
      />
    );
  }
  if (channel !== "letter") return null;
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <SelectInput
        id="c-unit"
        language={language}
        label={t("unit")}
        options={units.map((unit) => ({ value: unit, text: unit }))}
        value={person.unit}
        onChange={(event) => onPerson({ unit: event.target.value })}
      />
      <TextInput
        id="c-street"
        language={language}
        label={t("street")}
        error={errors.street}
        autoComplete="off"
        value={person.street}
        onChange={(event) => onPerson({ street: event.target.value })}
      />
    </div>
  );
}
