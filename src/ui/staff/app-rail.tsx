import Link from "next/link";
import { Icon, type IconName } from "@/ui/kit/icon";

export type RailLink = { href: string; text: string; icon: IconName; count?: number; current?: boolean };
export type RailGroup = { key: string; title?: string; links: readonly RailLink[] };

const linkLook =
  "flex min-h-9 items-center gap-2.5 rounded px-2 py-1 hover:bg-sunken " +
  "aria-[current]:bg-info-bg aria-[current]:font-semibold aria-[current]:text-brand";

/** The left rail: groups of places with their counts. On narrow screens only icons stay, with names for readers. */
export function AppRail({ label, groups }: { label: string; groups: readonly RailGroup[] }) {
  return (
    <nav
      aria-label={label}
      className="w-12 shrink-0 overflow-y-auto border-r border-border bg-surface p-1.5 print:hidden md:w-52 md:p-2"
    >
      {groups.map((group) => (
        <div key={group.key} className="mb-3">
          {group.title ? (
            <p className="mb-1 hidden px-2 text-caption font-semibold text-text-2 md:block">{group.title}</p>
          ) : null}
          <ul>
            {group.links.map((link) => (
              <li key={link.href}>
                <Link
                  href={link.href}
                  aria-current={link.current ? "page" : undefined}
                  title={link.text}
                  className={linkLook}
                >
                  <Icon name={link.icon} />
                  <span className="max-md:sr-only">{link.text}</span>
                  {link.count === undefined ? null : (
                    <span className="ml-auto text-caption tabular-nums text-text-2 max-md:sr-only">
                      {link.count}
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
