import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { citizenMessages } from "@/ui/messages/citizen";
import { translator } from "@/ui/messages/translator";

const links = [
  { path: "/ndihme", word: "footerHelp" },
  { path: "/kontakt", word: "footerContact" },
  { path: "/aksesueshmeria", word: "footerAccessibility" },
  { path: "/privatesia", word: "footerPrivacy" },
] as const;

/** The same help in the same place on every page. */
export function ServiceFooter({ language, name }: { language: Language; name: string }) {
  const t = translator(language, citizenMessages);
  return (
    <footer className="o-footer">
      <div className="o-footer__inner">
        <nav aria-label={t("footerNav")}>
          <ul className="o-footer__list">
            {links.map((link) => (
              <li key={link.path}>
                <a href={localPath(language, link.path)}>{t(link.word)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          {name} · {t("footerNote")}
        </p>
      </div>
    </footer>
  );
}
