import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { citizenMessages } from "@/ui/messages/citizen";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { trackCss } from "@/ui/styles/track-css";

type Frame = {
  language: Language;
  /** The municipality as people call it, such as `Bashkia Tiranë`. */
  name: string;
  /** The path of this page without language prefix. */
  path: string;
  children: ReactNode;
};

function Body({ language, name, path, children }: Frame) {
  const other: Language = language === "sq" ? "en" : "sq";
  const t = translator(language, citizenMessages);
  return (
    <body>
      <header className="o-header">
        <div className="o-header__bar">
          <a className="o-header__home" href={localPath(language, "/")}>
            <span>
              {name}
              <span className="o-header__product">{t("productName")}</span>
            </span>
          </a>
          <a className="o-header__language" href={localPath(other, path)} lang={other} hrefLang={other}>
            {translator(language, systemMessages)("languageOther")}
          </a>
        </div>
      </header>
      <main className="o-main">{children}</main>
      <footer className="o-footer">
        <div className="o-footer__inner">
          {name} · <a href={localPath(language, "/ndihme")}>{t("footerHelp")}</a>
        </div>
      </footer>
    </body>
  );
}

/**
 * A whole page as text for a route handler: no script, no font, no further request. Search engines are kept out,
 * because such pages stand behind codes. `nonce` is the one of the content security policy.
 */
export async function renderScriptlessPage({
  title,
  nonce,
  ...frame
}: Frame & { title: string; nonce: string }): Promise<string> {
  // Next refuses a static import of the renderer, in route handlers too.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    renderToStaticMarkup(<title>{title}</title>),
    `<style nonce="${nonce.replace(/[^A-Za-z0-9+/=_-]/g, "")}">${trackCss}</style>`,
  ];
  const body = renderToStaticMarkup(<Body {...frame} />);
  return `<!doctype html><html lang="${frame.language}"><head>${head.join("")}</head>${body}</html>`;
}
