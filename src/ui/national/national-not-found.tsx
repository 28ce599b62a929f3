import type { Language } from "@/lib/text";
import { nationalMessages } from "@/ui/messages/national";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

const home = "/";

/** What is said on the national host at an address that leads nowhere; the way on is the catalogue. */
export function NationalNotFound({ language }: { language: Language }) {
  const t = translator(language, nationalMessages);
  const word = translator(language, systemMessages);
  return (
    <div lang={language}>
      <title>{`${word("notFoundTitle")} – ${t("title")}`}</title>
      <meta name="robots" content="noindex" />
      <header>
        <div className="o-header">
          <div className="o-header__bar">
            <a className="o-header__home" href={home}>
              {t("title")}
            </a>
          </div>
        </div>
      </header>
      <main className="o-main o-main--wide" id="main">
        <h1>{word("notFoundTitle")}</h1>
        <p className="o-lead">{word("notFoundText")}</p>
        <p>
          <a href={home}>{t("navCatalogue")}</a>
        </p>
      </main>
    </div>
  );
}
