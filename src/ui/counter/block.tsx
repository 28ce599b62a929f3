import type { ReactNode } from "react";
import { Kbd } from "@/ui/kit/kbd";

type Props = { place: 1 | 2 | 3 | 4; title: string; children: ReactNode };

/** One of the four blocks of the counter screen; Alt and its number lead to it. */
export function CounterBlock({ place, title, children }: Props) {
  const id = `block-${place}`;
  return (
    <section
      data-block={place}
      tabIndex={-1}
      aria-labelledby={id}
      className="rounded-card border border-border bg-surface px-4 pt-3 pb-1 focus-within:border-border-strong"
    >
      <h2 id={id} className="mb-2 flex items-center justify-between gap-2">
        {title}
        <span className="max-md:hidden" aria-hidden="true">
          <Kbd keys={`Alt ${place}`} />
        </span>
      </h2>
      {children}
    </section>
  );
}
