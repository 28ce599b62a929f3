import type { ReactNode } from "react";
import { type SectionName, sectionHeadings } from "@/domain/catalogue/rules-fiche";
import type { Language } from "@/lib/text";

type Props = {
  language: Language;
  name: SectionName;
  /** A section of few words, which stand beside their heading. */
  line?: boolean;
  children: ReactNode;
};

/** One compulsory part of a service sheet. Put all parts into a `div` of class `o-fiche-sheet`. */
export function FicheSection({ language, name, line, children }: Props) {
  return (
    <section
      className={line ? "o-fiche o-fiche--line" : "o-fiche"}
      id={name}
      aria-labelledby={`${name}-title`}
    >
      <h2 className="o-fiche__title" id={`${name}-title`}>
        {sectionHeadings[name][language]}
      </h2>
      {children}
    </section>
  );
}
