import type { InboxRow } from "@/domain/routing/rules-inbox";
import type { Language } from "@/lib/text";
import { Tag } from "@/ui/kit/tag";
import type { Tone } from "@/ui/kit/tokens";

type Line = { row: InboxRow; tone: Tone; words: string | null };
type Props = { language: Language; label: string; lines: readonly Line[] };

/** Chosen cases one below the other, each with what is to be said of it; warnings come first. */
export function CaseLines({ language, label, lines }: Props) {
  const isWarning = ({ tone, words }: Line) => tone === "warn" && words !== null;
  const ordered = [...lines.filter(isWarning), ...lines.filter((line) => !isWarning(line))];
  return (
    <ul aria-label={label} className="mb-4 max-h-72 overflow-y-auto rounded border border-border text-table">
      {ordered.map(({ row, tone, words }) => (
        <li key={row.taskId} className="border-b border-border px-2 py-1 last:border-b-0">
          <span className="font-mono text-caption font-semibold">{row.register}</span> {row.service[language]}{" "}
          · {row.applicant}
          {words ? (
            <span className="block">
              <Tag tone={tone}>{words}</Tag>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
