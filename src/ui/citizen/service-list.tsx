import type { ServiceLine } from "@/domain/catalogue/rules-list";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { ServiceCard } from "@/ui/citizen/service-card";
import { ServiceTerms } from "@/ui/citizen/service-terms";

type Props = { language: Language; services: readonly ServiceLine[]; short?: boolean };

/** Services as cards, each leading to its sheet; `short` leaves out what they take. */
export function ServiceList({ language, services, short }: Props) {
  return (
    <ul className="o-cards o-cards--two">
      {services.map((line) => (
        <ServiceCard
          key={line.code}
          href={localPath(language, line.path)}
          title={line.title[language]}
          summary={line.summary[language]}
        >
          {short ? null : <ServiceTerms language={language} line={line} />}
        </ServiceCard>
      ))}
    </ul>
  );
}
