import Link from "next/link";
import type { InboxRow } from "@/domain/routing/rules-inbox";
import type { Language } from "@/lib/text";
import { DeadlineBadge } from "@/ui/dossier/deadline-badge";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  rows: readonly InboxRow[];
  selected: ReadonlySet<string>;
  onToggle: (taskId: string) => void;
};

/** The open tasks of the offices, to be chosen for sharing out. */
export function TeamTasks({ language, rows, selected, onToggle }: Props) {
  const t = translator(language, staffMessages);
  return (
    <ul aria-label={t("teamTasks")}>
      {rows.map((row) => (
        <li
          key={row.taskId}
          className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-border px-2 py-1.5 text-table ${selected.has(row.taskId) ? "bg-info-bg" : ""}`}
        >
          <input
            type="checkbox"
            className="size-5"
            checked={selected.has(row.taskId)}
            disabled={row.kind === "wait"}
            onChange={() => onToggle(row.taskId)}
            aria-label={t("selectRow", { register: row.register })}
          />
          <DeadlineBadge
            language={language}
            dueOn={row.dueOn}
            daysLeft={row.daysLeft}
            overdueDays={row.overdueDays}
            short
          />
          <Link href={`/staff/case/${row.register}`} className="o-link font-mono text-caption font-semibold">
            {row.register}
          </Link>
          <span className="min-w-0 flex-1 basis-60">
            {row.service[language]} – <span className="font-semibold">{row.applicant}</span>
            <span className="block text-caption text-text-2">{row.step[language]}</span>
          </span>
          <span className="text-caption">{row.assignee ?? t("nobodyYet")}</span>
        </li>
      ))}
    </ul>
  );
}
