import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { SkipLink } from "@/ui/kit/skip-link";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; placeTitle: string; title: string; failed?: boolean; children: ReactNode };

/** A page before the work begins: whose it is, one heading, one form. */
export function DeskFrame({ language, placeTitle, title, failed, children }: Props) {
  const t = translator(language, systemMessages);
  return (
    <div className="min-h-dvh bg-bg" lang={language}>
      <title>{`${failed ? `${t("errorPrefix")} ` : ""}${title} – ${placeTitle}`}</title>
      <SkipLink language={language} />
      <header className="bg-brand py-3 text-on-brand">
        <p className="mx-auto max-w-md px-4 font-semibold">{placeTitle}</p>
      </header>
      <main id="main" className="mx-auto max-w-md px-4 py-8">
        <h1 className="mb-4 text-h1">{title}</h1>
        {children}
      </main>
    </div>
  );
}
