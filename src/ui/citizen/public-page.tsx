import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { PageHead } from "@/ui/citizen/page-head";
import { SkipLink } from "@/ui/kit/skip-link";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { citizenMessages } from "@/ui/messages/citizen";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Section = "towns" | "catalogue";

type Props = {
  language: Language;
  path: string;
  title: string;
  description?: string;
  noindex?: boolean;
  current?: Section;
  /** Host of the national pages, when this page stands on another one. */
  host?: string;
  children: ReactNode;
};

const sections = [
  { section: "towns", path: "/", word: "navTowns" },
  { section: "catalogue", path: "/katalogu", word: "navCatalogue" },
] as const;

/** Everything around a page that belongs to no single municipality. */
export function PublicPage({ language, path, title, description, noindex, current, host, children }: Props) {
  const t = translator(language, catalogueMessages);
  const other: Language = language === "sq" ? "en" : "sq";
  const to = (target: string) => (host ? `//${host}` : "") + localPath(language, target);
  return (
    <>
      <PageHead title={`${title} – ${t("nationalName")}`} description={description} noindex={noindex} />
      <SkipLink language={language} />
      <header>
        <div className="o-header">
          <div className="o-header__bar">
            <a className="o-header__home" href={to("/")}>
              {t("nationalName")}
            </a>
            <a className="o-header__language" href={localPath(other, path)} lang={other} hrefLang={other}>
              {translator(language, systemMessages)("languageOther")}
            </a>
          </div>
        </div>
        <nav className="o-nav" aria-label={translator(language, citizenMessages)("mainNav")}>
          <ul className="o-nav__list">
            {sections.map((one) => (
              <li className="o-nav__item" key={one.section}>
                <a
                  className="o-nav__link"
                  href={to(one.path)}
                  aria-current={one.section === current ? "true" : undefined}
                >
                  {t(one.word)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="o-main o-main--wide">
        <main id="main">{children}</main>
      </div>
      <footer className="o-footer">
        <div className="o-footer__inner">{t("nationalTitle")}</div>
      </footer>
    </>
  );
}
