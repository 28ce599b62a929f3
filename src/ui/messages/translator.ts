import { createTranslator } from "use-intl/core";
import type { Language } from "@/lib/text";

/** The words of one part of the product in both languages; Albanian decides which keys exist. */
type Words<Source extends Record<string, string>> = { sq: Source; en: Record<keyof Source, string> };

const locales = { sq: "sq-AL", en: "en-GB" } as const;

function build<const Source extends Record<string, string>>(language: Language, words: Words<Source>) {
  // English has the keys and placeholders of the Albanian source, so one type serves both.
  const messages = words[language] as Source;
  return createTranslator<Source>({ locale: locales[language], timeZone: "Europe/Tirane", messages });
}

/** A function `t(key, values?)` for one part of the product, in server and client components alike. */
export function translator<const Source extends Record<string, string>>(
  language: Language,
  words: Words<Source>,
) {
  const known = built[language].get(words);
  if (known) return known as ReturnType<typeof build<Source>>;
  const made = build(language, words);
  built[language].set(words, made);
  return made;
}

const built: Record<Language, WeakMap<object, unknown>> = { sq: new WeakMap(), en: new WeakMap() };
