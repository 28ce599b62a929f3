import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; items: readonly { href: string; text: string }[] };

/** The way down to this page; the page itself is not repeated. */
export function Breadcrumb({ language, items }: Props) {
  return (
    <nav aria-label={translator(language, systemMessages)("youAreHere")}>
      <ol className="o-crumbs">
        {items.map((item, index) => (
          <li key={item.href}>
            <a href={item.href}>{item.text}</a>
            {index < items.length - 1 ? <Icon name="right" /> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function BackLink({ language, href }: { language: Language; href: string }) {
  const t = translator(language, systemMessages);
  return (
    <nav aria-label={t("youAreHere")}>
      <a className="o-back" href={href}>
        <Icon name="left" />
        {t("back")}
      </a>
    </nav>
  );
}
