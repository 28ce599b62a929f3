import type { ReactNode } from "react";
import { Icon } from "@/ui/kit/icon";

/** The rest of the actions behind one button; children are `li` with a button or a link each. */
export function ActionMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="relative">
      <summary className="o-button o-button--secondary list-none" title={label}>
        <span className="o-hidden">{label}</span>
        <Icon name="more" className="mx-0!" />
      </summary>
      <ul className="absolute right-0 z-20 mt-1 min-w-56 rounded border border-border-strong bg-raised p-1 shadow-lg">
        {children}
      </ul>
    </details>
  );
}
