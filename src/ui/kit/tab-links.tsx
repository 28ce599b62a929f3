import Link from "next/link";

export type TabLink = { href: string; text: string; count?: number; current?: boolean };

/** Parts of one thing, each with its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="border-b border-border">
      <ul className="flex flex-wrap gap-1 px-2">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="flex h-9 items-center gap-1.5 border-b-[3px] border-transparent px-2 hover:bg-surface aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-brand"
            >
              {tab.text}
              {tab.count ? (
                <span className="rounded bg-sunken px-1.5 text-caption tabular-nums">{tab.count}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
