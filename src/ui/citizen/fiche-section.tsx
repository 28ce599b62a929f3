import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { citizenMessages } from "@/ui/messages/citizen";
import { translator } from "@/ui/messages/translator";

const titles = {
  state: "ficheState",
  who: "ficheWho",
  how: "ficheHow",
  need: "ficheNeed",
  get: "ficheGet",
  time: "ficheTime",
  cost: "ficheCost",
  access: "ficheAccess",
  legal: "ficheLegal",
  unit: "ficheUnit",
} as const;

type Props = { language: Language; part: keyof typeof titles; children: ReactNode };

/** One compulsory part of a service sheet. Put all parts into a `div` of class `o-fiche-sheet`. */
export function FicheSection({ language, part, children }: Props) {
  return (
    <section className="o-fiche" id={part} aria-labelledby={`${part}-title`}>
      <h2 className="o-fiche__title" id={`${part}-title`}>
        {translator(language, citizenMessages)(titles[part])}
      </h2>
      {children}
    </section>
  );
}
