import { counties } from "@/domain/tenancy/rules-counties";
import { compareAlbanian } from "@/lib/albanian";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

export type Town = { slug: string; name: string; fullName: string; county: string };

type Props = {
  language: Language;
  towns: readonly Town[];
  /** Host below which every municipality has its own, such as `ossis.al`. */
  base: string;
  /** The page to open there, without language. */
  path: string;
};

/** Municipalities by county, each a link to its own host. */
export function MunicipalityList({ language, towns, base, path }: Props) {
  const t = translator(language, catalogueMessages);
  const groups = counties
    .map(({ code, name }) => ({ name, members: towns.filter(({ county }) => county === code) }))
    .filter(({ members }) => members.length > 0);
  return groups.map(({ name, members }) => (
    <section key={name} aria-label={t("county", { name })}>
      <h3>{t("county", { name })}</h3>
      <ul className="o-topics">
        {[...members]
          .sort((one, other) => compareAlbanian(one.name, other.name))
          .map((town) => (
            <li className="o-topics__item" key={town.slug}>
              <a className="o-topics__link" href={`//${town.slug}.${base}${localPath(language, path)}`}>
                {town.name}
              </a>
            </li>
          ))}
      </ul>
    </section>
  ));
}
