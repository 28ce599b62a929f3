import type { ReactNode } from "react";

/** A list and what is open of it, side by side where there is room; the list first for readers. */
export function SplitPane({
  list,
  detail,
  detailLabel,
}: {
  list: ReactNode;
  detail: ReactNode;
  detailLabel: string;
}) {
  return (
    <div className="flex h-full flex-col lg:flex-row">
      <div className="min-w-0 flex-1 overflow-y-auto">{list}</div>
      <section
        aria-label={detailLabel}
        className="overflow-y-auto border-t border-border bg-surface p-4 max-lg:max-h-1/2 lg:w-88 lg:shrink-0 lg:border-t-0 lg:border-l"
      >
        {detail}
      </section>
    </div>
  );
}
