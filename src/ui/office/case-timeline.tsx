import Link from "next/link";
import type { CaseFile } from "@/domain/routing/rules-case";
import { formatDateTime } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { EmptyState } from "@/ui/kit/empty-state";
import { Timeline } from "@/ui/kit/timeline";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import {
  type EntryGroup,
  entryActor,
  entryGroups,
  entryIcons,
  entryReasons,
  timelineWords,
} from "@/ui/office/timeline-words";

const groups = {
  all: "groupAll",
  steps: "groupSteps",
  applicant: "groupApplicant",
  clock: "groupClock",
  documents: "groupDocuments",
  decision: "groupDecision",
} as const;

export const isGroup = (word: string | undefined): word is EntryGroup =>
  word !== undefined && Object.hasOwn(groups, word);

type Props = {
  language: Language;
  file: CaseFile;
  group: EntryGroup;
  hrefFor: (group: EntryGroup) => string;
  /** Where the entries before one are read. */
  earlierHref: (before: number) => string;
};

/** Everything that happened, newest first, in words; filtered by the part of the work. */
export function CaseTimeline({ language, file, group, hrefFor, earlierHref }: Props) {
  const t = translator(language, caseMessages);
  const documents = new Map(file.documents.map((document) => [document.key, document.name[language]]));
  const shown = file.timeline.filter(
    (entry) => group === "all" || entryGroups[group].includes(entry.event.kind),
  );
  return (
    <>
      <nav aria-label={t("timelineFilter")} className="mb-3 flex flex-wrap gap-2">
        {(Object.keys(groups) as EntryGroup[]).map((each) => (
          <Link
            key={each}
            href={hrefFor(each)}
            aria-current={each === group ? "true" : undefined}
            className="rounded border border-border px-2 py-1 text-caption aria-[current]:border-brand aria-[current]:bg-info-bg aria-[current]:font-semibold"
          >
            {t(groups[each])}
          </Link>
        ))}
      </nav>
      {shown.length === 0 ? <EmptyState title={t("noEvents")} /> : null}
      <Timeline
        entries={shown.map((entry) => {
          const reasons = entryReasons(entry);
          return {
            key: String(entry.seq),
            at: entry.at,
            when: formatDateTime(new Date(entry.at), language, "long"),
            who: entryActor(entry, language),
            icon: entryIcons[entry.event.kind] ?? "dot",
            what: (
              <>
                <p>{timelineWords(entry, language, documents)}</p>
                {reasons ? (
                  <p className="mt-1 border-l-4 border-border pl-2 whitespace-pre-line text-text-2">
                    {reasons}
                  </p>
                ) : null}
              </>
            ),
          };
        })}
      />
      {file.earlier === null ? null : (
        <p className="mt-3">
          <Link href={earlierHref(file.earlier)}>{t("earlierEntries")}</Link>
        </p>
      )}
    </>
  );
}
