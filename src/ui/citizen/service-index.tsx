import type { ServiceLine } from "@/domain/catalogue/rules-list";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { ServiceTerms } from "@/ui/citizen/service-terms";

/** Services that stand together under one heading; `id` is where a jump leads. */
export type ServiceGroup = { id: string; name: string; services: readonly ServiceLine[] };

type Props = {
  language: Language;
  /** What the row of jumps is called. */
  jumps: string;
  groups: readonly ServiceGroup[];
  /** The names are letters: their row stays in sight. */
  letters?: boolean;
};

/** A long list in groups, a line or two for each service, and above it a jump to every group. */
export function ServiceIndex({ language, jumps, groups, letters }: Props) {
  return (
    <>
      <nav className={letters ? "o-letters" : undefined} aria-label={jumps}>
        <ul className={letters ? "o-letters__list" : "o-topics"}>
          {groups.map(({ id, name }) => (
            <li className={letters ? "o-letters__item" : "o-topics__item"} key={id}>
              <a className={letters ? "o-letters__link" : "o-topics__link"} href={`#${id}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ id, name, services }) => (
        <section className="o-index" key={id} aria-labelledby={id}>
          <h2 className="o-index__name" id={id}>
            {name}
          </h2>
          <ul className="o-index__list">
            {services.map((line) => (
              <li className="o-index__item" key={line.code}>
                <a className="o-index__link" href={localPath(language, line.path)}>
                  {line.title[language]}
                </a>
                <ServiceTerms language={language} line={line} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
