import type { ReactNode } from "react";
import { Icon } from "@/ui/kit/icon";

/** The page's good news: what is done, with the numbers to keep. Holds the page's only `h1`. */
export function ConfirmationPanel({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="o-panel">
      <h1 className="o-panel__title">
        <Icon name="check" />
        {title}
      </h1>
      {children}
    </div>
  );
}
