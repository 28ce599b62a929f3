import { KeyAction } from "@/domain/tenancy/inputs-preferences";
import { type Keys, keyWords, letterProblems, usualPreferences } from "@/domain/tenancy/rules-preferences";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Kbd } from "@/ui/kit/kbd";
import { preferencesMessages } from "@/ui/messages/preferences";
import { translator } from "@/ui/messages/translator";

const actWords = {
  down: "actDown",
  up: "actUp",
  take: "actTake",
  hold: "actHold",
  choose: "actChoose",
  go: "actGo",
} as const satisfies Record<KeyAction, string>;

type Props = { language: Language; keys: Keys; onLetters: (letters: Keys["letters"]) => void };

/** A letter for each act, with what is wrong with it beside it. */
export function KeyLetterFields({ language, keys, onLetters }: Props) {
  const t = translator(language, preferencesMessages);
  const problems = letterProblems(keys);
  return (
    <fieldset className="mb-4">
      <legend className="o-field__label">{t("letters")}</legend>
      <p className="o-field__hint">{t("lettersHint")}</p>
      {KeyAction.options.map((action) => {
        const letter = keys.letters[action];
        const problem = letter === "" ? t("oneLetter") : problems[action]?.[language];
        const id = `letter-${action}`;
        return (
          <div
            key={action}
            className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-border py-1"
          >
            <label htmlFor={id} className="min-w-0 flex-1 basis-40">
              {t(actWords[action])}
            </label>
            <input
              id={id}
              className={`o-input o-input--4 text-center uppercase ${problem ? "o-input--error" : ""}`}
              value={letter}
              maxLength={1}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={problem ? true : undefined}
              aria-describedby={`${id}-keys`}
              onChange={({ target }) =>
                onLetters({ ...keys.letters, [action]: target.value.toLowerCase().replace(/[^a-z]/g, "") })
              }
            />
            <span id={`${id}-keys`} className="basis-64 text-caption max-md:basis-full">
              {problem ? (
                <span className="font-semibold text-bad">{problem}</span>
              ) : (
                <Kbd keys={keyWords(letter, keys.shortcuts)} />
              )}
            </span>
          </div>
        );
      })}
      <Button
        type="button"
        variant="quiet"
        className="mt-2"
        onClick={() => onLetters(usualPreferences.letters)}
      >
        {t("usualLetters")}
      </Button>
    </fieldset>
  );
}
