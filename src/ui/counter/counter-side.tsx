import Link from "next/link";
import type { FoundDossier, TodayRow } from "@/domain/intake/rules-counter";
import type { Language } from "@/lib/text";
import { FindNumber } from "@/ui/counter/find-number";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; registered: readonly TodayRow[]; handOvers: readonly FoundDossier[] };

/** Beside the intake: any number, what waits to be collected, and what this clerk registered today. */
export function CounterSide({ language, registered, handOvers }: Props) {
  const t = translator(language, counterMessages);
  return (
    <aside className="shrink-0 border-border bg-surface px-4 py-3 max-lg:border-t lg:w-60 lg:border-l">
      <h2 className="mb-1">{t("handOver")}</h2>
      <FindNumber language={language} />
      <h2 className="mt-4 mb-1">{t("handOversTitle")}</h2>
      {handOvers.length === 0 ? <p className="text-text-2">{t("handOversEmpty")}</p> : null}
      <ul>
        {handOvers.map((row) => (
          <li key={row.id} className="border-b border-border py-1 text-table">
            <Link
              href={`/staff/counter/handover?q=${row.register}`}
              className="o-link font-mono text-caption"
            >
              {row.register}
            </Link>
            <span className="block">{row.applicant}</span>
            <span className="block text-caption text-text-2">{row.service[language]}</span>
          </li>
        ))}
      </ul>
      <h2 className="mt-4 mb-1">{t("todayTitle")}</h2>
      {registered.length === 0 ? <p className="text-text-2">{t("todayEmpty")}</p> : null}
      <ul>
        {registered.map((row) => (
          <li key={row.register} className="border-b border-border py-1 text-table">
            <Link href={`/staff/counter/receipt/${row.register}`} className="o-link font-mono text-caption">
              {row.register}
            </Link>
            <span className="float-right text-caption text-text-2 tabular-nums">{row.at}</span>
            <span className="block">{row.applicant}</span>
            <span className="block text-caption text-text-2">{row.service[language]}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
