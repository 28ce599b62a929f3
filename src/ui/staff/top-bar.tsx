import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  /** `Bashkia Tiranë`, or the national team. */
  place: string;
  homeHref: string;
  person: string;
  unit: string;
  /** Where the person's own choices are. */
  personHref?: string;
  /** Command box, scan box. */
  children?: ReactNode;
  /** Help, settings, sign-out. */
  actions?: ReactNode;
  sandbox?: boolean;
};

/** Who I am, where I am, and the boxes that are always at hand; the thin red rule signs the product. */
export function TopBar({
  language,
  place,
  homeHref,
  person,
  unit,
  personHref,
  children,
  actions,
  sandbox,
}: Props) {
  const t = translator(language, systemMessages);
  return (
    <header className="border-b-[3px] border-accent bg-bg print:hidden">
      {sandbox ? (
        <p className="border-b-2 border-dashed border-special bg-special-bg px-3 py-1 text-center text-caption font-semibold text-special">
          {t("sandbox")} – {t("sandboxText")}
        </p>
      ) : null}
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1">
        <a href={homeHref} className="flex min-h-9 items-center font-bold text-brand hover:underline">
          {place}
        </a>
        <div className="order-last flex w-full min-w-0 items-center gap-2 md:order-none md:w-auto md:flex-1">
          {children}
        </div>
        <p className="w-full text-caption leading-tight max-md:order-1 md:ml-auto md:w-auto md:text-right">
          {personHref ? (
            <a href={personHref} className="o-link inline-flex min-h-6 items-center font-semibold">
              {person}
            </a>
          ) : (
            <span className="font-semibold md:block">{person}</span>
          )}
          <span className="text-text-2 max-md:ml-2 md:block">{unit}</span>
        </p>
        <div className="max-md:ml-auto">{actions}</div>
      </div>
    </header>
  );
}
