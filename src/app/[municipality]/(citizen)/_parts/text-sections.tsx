import type { Language } from "@/lib/text";
import { pagesMessages } from "@/ui/messages/pages";
import { translator } from "@/ui/messages/translator";

type Word = keyof typeof pagesMessages.sq;
export type TextSection = readonly [title: Word, ...paragraphs: Word[]];

/** Headings with their sentences, as the pages of plain text have them. */
export function TextSections({
  language,
  sections,
}: {
  language: Language;
  sections: readonly TextSection[];
}) {
  const t = translator(language, pagesMessages);
  return sections.map(([title, ...paragraphs]) => (
    <section key={title} aria-labelledby={title}>
      <h2 id={title}>{t(title)}</h2>
      {paragraphs.map((word) => (
        <p key={word}>{t(word)}</p>
      ))}
    </section>
  ));
}
