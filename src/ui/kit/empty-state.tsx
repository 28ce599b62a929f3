import type { ReactNode } from "react";

/** Nothing here, said calmly over a woven band drawn for this product; children hold the way on. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mx-auto max-w-lg px-4 py-12 text-center">
      <svg viewBox="0 0 144 24" className="mx-auto mb-4 h-6 w-36 text-accent" fill="none" aria-hidden="true">
        <g stroke="currentColor" strokeWidth="1.5">
          <path d="M0 1h144M0 23h144" />
          <path d="M0 12L12 3l12 9-12 9zM24 12l12-9 12 9-12 9zM48 12l12-9 12 9-12 9zM72 12l12-9 12 9-12 9zM96 12l12-9 12 9-12 9zM120 12l12-9 12 9-12 9z" />
        </g>
        <path
          fill="currentColor"
          d="M12 8.5l4.7 3.5-4.7 3.5L7.3 12zM36 8.5l4.7 3.5-4.7 3.5-4.7-3.5zM60 8.5l4.7 3.5-4.7 3.5-4.7-3.5zM84 8.5l4.7 3.5-4.7 3.5-4.7-3.5zM108 8.5l4.7 3.5-4.7 3.5-4.7-3.5zM132 8.5l4.7 3.5-4.7 3.5-4.7-3.5z"
        />
      </svg>
      <p className="text-h2 font-bold">{title}</p>
      {children ? <div className="mt-2 text-text-2">{children}</div> : null}
    </div>
  );
}
