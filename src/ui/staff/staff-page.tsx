import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { SkipLink } from "@/ui/kit/skip-link";

type Props = { language: Language; top: ReactNode; rail: ReactNode; children: ReactNode };

/** The frame of the staff and the national app: bar on top, rail on the left, work in `main`. */
export function StaffPage({ language, top, rail, children }: Props) {
  return (
    <div className="flex h-dvh flex-col print:block print:h-auto">
      <SkipLink language={language} />
      {top}
      <div className="flex min-h-0 flex-1">
        {rail}
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 scroll-pt-28 overflow-y-auto">
          {children}
        </main>
      </div>
    </div>
  );
}
