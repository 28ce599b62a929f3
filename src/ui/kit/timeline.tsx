import type { ReactNode } from "react";
import { Icon, type IconName } from "@/ui/kit/icon";

export type TimelineEntry = {
  key: string;
  /** ISO instant for machines, and the same in words. */
  at: string;
  when: string;
  who: string;
  what: ReactNode;
  icon?: IconName;
};

/** What happened, newest first or last as given: sentence, who and when. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="o-timeline">
      {entries.map((entry) => (
        <li key={entry.key} className="o-timeline__entry">
          <span className="o-timeline__mark">
            <Icon name={entry.icon ?? "dot"} />
          </span>
          <div className="o-timeline__text">
            <div>{entry.what}</div>
            <p className="o-timeline__by">
              {entry.who} · <time dateTime={entry.at}>{entry.when}</time>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
