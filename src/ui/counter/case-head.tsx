import Link from "next/link";
import type { CounterCase } from "@/domain/intake/rules-counter";
import type { Language } from "@/lib/text";
import { StatusTag } from "@/ui/dossier/status-tag";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

/** Which dossier the clerk has in front of them, with the way into it. */
export function CaseHead({ language, found }: { language: Language; found: CounterCase }) {
  return (
    <header className="mb-3 border-b border-border pb-2">
      <p className="flex flex-wrap items-center gap-3">
        <strong className="font-mono text-h2">{found.register}</strong>
        <StatusTag language={language} name={found.status} />
        <Link href={`/staff/case/${found.register}`} className="o-link">
          {translator(language, counterMessages)("openCase")}
        </Link>
      </p>
      <p className="text-h2 font-bold">{found.applicant}</p>
      <p>{found.service[language]}</p>
    </header>
  );
}
