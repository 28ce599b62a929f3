import type { ReactNode } from "react";

type Props = {
  number: string;
  service: string;
  applicant: string;
  /** StatusTag, DeadlineBadge, ClockBadge, FlagSet. */
  badges: ReactNode;
  /** The one primary action of the current step. */
  primary?: ReactNode;
  /** An ActionMenu with the rest. */
  menu?: ReactNode;
};

/** Which dossier this is and what comes next; it stays on top while the page scrolls. */
export function IdentityBar({ number, service, applicant, badges, primary, menu }: Props) {
  return (
    <header className="top-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-border bg-bg px-4 py-2 md:sticky">
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-mono text-h2">{number}</span>
          <span className="text-h2">{service}</span>
        </h1>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{applicant}</span>
          {badges}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2 print:hidden [&_button]:shrink-0 [&_button]:whitespace-nowrap">
        {primary}
        {menu}
      </div>
    </header>
  );
}
