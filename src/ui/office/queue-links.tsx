import Link from "next/link";
import type { Queue } from "@/domain/routing/inputs-inbox";
import { COUNT_LIMIT, type QueueCounts } from "@/domain/routing/rules-inbox";
import type { Language } from "@/lib/text";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { queueWords } from "@/ui/office/queue-words";

type Props = {
  language: Language;
  current: Queue;
  counts: QueueCounts | undefined;
  queues: readonly Queue[];
};

/** The lists with their counts; a long one says "100+" instead of being counted to its end. */
export function QueueLinks({ language, current, counts, queues }: Props) {
  const t = translator(language, staffMessages);
  return (
    <nav aria-label={t("queues")} className="border-b border-border">
      <ul className="flex flex-wrap gap-x-1 px-2">
        {queues.map((queue) => (
          <li key={queue}>
            <Link
              href={`/staff/work?queue=${queue}`}
              aria-current={queue === current ? "page" : undefined}
              className="flex h-10 items-center gap-1.5 border-b-[3px] border-transparent px-2 hover:bg-surface aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-brand"
            >
              {t(queueWords[queue].name)}
              {counts ? (
                <span
                  className={`rounded px-1.5 text-caption tabular-nums ${queue === "overdue" && counts.overdue > 0 ? "bg-bad-bg text-bad" : "bg-sunken"}`}
                >
                  {counts[queue] > COUNT_LIMIT ? `${COUNT_LIMIT}+` : counts[queue]}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
