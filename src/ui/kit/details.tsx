import type { ReactNode } from "react";

export function Details({
  summary,
  children,
  open,
}: {
  summary: string;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className="o-details" open={open}>
      <summary>{summary}</summary>
      <div className="o-details__body">{children}</div>
    </details>
  );
}
