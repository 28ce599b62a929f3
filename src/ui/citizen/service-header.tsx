import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { citizenMessages } from "@/ui/messages/citizen";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Section = "services" | "track" | "transparency" | "help" | "account";

type Props = {
  language: Language;
  /** The municipality as people call it, such as `Bashkia Tiranë`. */
  name: string;
  logoSrc?: string;
  /** The part of the portal the page belongs to. */
  current?: Section;
  /** The path of this page without language prefix, for the switch. */
  path: string;
  signedIn?: boolean;
  sandbox?: boolean;
};

function sections(signedIn: boolean) {
  return [
    { section: "services", path: "/sherbimet", word: "navServices", rest: null },
    { section: "track", path: "/gjurmo", word: "navTrack", rest: "navTrackWhat" },
    { section: "help", path: "/ndihme", word: "navHelp", rest: null },
    { section: "account", path: "/une", word: signedIn ? "navAccount" : "navSignIn", rest: null },
  ] as const;
}

function MainNav({ language, current, signedIn = false }: Pick<Props, "language" | "current" | "signedIn">) {
  const t = translator(language, citizenMessages);
  return (
    <nav className="o-nav" aria-label={t("mainNav")}>
      <ul className="o-nav__list">
        {sections(signedIn).map(({ section, path, word, rest }) => (
          <li className="o-nav__item" key={section}>
            <a
              className="o-nav__link"
              href={localPath(language, path)}
              aria-current={section === current ? "true" : undefined}
            >
              {t(word)}
              {rest ? <span className="o-nav__rest">&nbsp;{t(rest)}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Name of the municipality, other language, signature rule and the entries of the portal. */
export function ServiceHeader({ language, name, logoSrc, current, path, signedIn, sandbox }: Props) {
  const word = translator(language, systemMessages);
  const other: Language = language === "sq" ? "en" : "sq";
  return (
    <header>
      {sandbox ? (
        <p className="o-sandbox">
          {word("sandbox")} – {word("sandboxText")}
        </p>
      ) : null}
      <div className="o-header">
        <div className="o-header__bar">
          <a className="o-header__home" href={localPath(language, "/")}>
            {logoSrc ? <img className="o-header__logo" src={logoSrc} alt="" height="40" /> : null}
            <span>
              {name}
              <span className="o-header__product">
                {translator(language, citizenMessages)("productName")}
              </span>
            </span>
          </a>
          <a className="o-header__language" href={localPath(other, path)} lang={other} hrefLang={other}>
            {word("languageOther")}
          </a>
        </div>
      </div>
      <MainNav language={language} current={current} signedIn={signedIn} />
    </header>
  );
}
