import type { ReactNode } from "react";

type Props = { href: string; title: string; summary: string; children?: ReactNode };

/** A service in a list; the whole card is the target. Put cards into `ul.o-cards`. */
export function ServiceCard({ href, title, summary, children }: Props) {
  return (
    <li className="o-card">
      <p className="o-card__title">
        <a href={href}>{title}</a>
      </p>
      <p>{summary}</p>
      {children}
    </li>
  );
}
