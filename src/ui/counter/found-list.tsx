import Link from "next/link";
import type { FoundDossier } from "@/domain/intake/rules-counter";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { StatusTag } from "@/ui/dossier/status-tag";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

/** Several dossiers of one number, such as those of a person; each leads to what can be done with it. */
export function FoundList({ language, rows }: { language: Language; rows: readonly FoundDossier[] }) {
  return (
    <section>
      <h2 className="mb-1">{translator(language, counterMessages)("several")}</h2>
      <ul className="max-w-3xl">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 border-b border-border py-2">
            <Link href={`/staff/counter/handover?q=${row.register}`} className="o-link font-mono">
              {row.register}
            </Link>
            <span className="min-w-0 flex-1 basis-60">
              {row.service[language]}
              <span className="block text-caption text-text-2">
                {row.applicant} · {formatDate(row.registeredOn, language, "table")}
              </span>
            </span>
            <StatusTag language={language} name={row.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
