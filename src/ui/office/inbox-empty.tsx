import Link from "next/link";
import type { Queue } from "@/domain/routing/inputs-inbox";
import type { QueueCounts } from "@/domain/routing/rules-inbox";
import type { Language } from "@/lib/text";
import { EmptyState } from "@/ui/kit/empty-state";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { queueWords } from "@/ui/office/queue-words";

type Props = { language: Language; queue: Queue; counts: QueueCounts };

/** An empty list says so in words, and where there is work instead. */
export function InboxEmpty({ language, queue, counts }: Props) {
  const t = translator(language, staffMessages);
  return (
    <EmptyState title={t(queueWords[queue].empty)}>
      {queue === "mine" ? <p>{t("deadlinesThisWeek", { count: counts.week })}.</p> : null}
      {queue !== "unclaimed" && counts.unclaimed > 0 ? (
        <p>
          <Link href="/staff/work?queue=unclaimed">{t("goUnclaimed", { count: counts.unclaimed })}</Link>
        </p>
      ) : null}
    </EmptyState>
  );
}
