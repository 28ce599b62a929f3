import type { ReactNode } from "react";
import "@/ui/styles/citizen.css";

/** Citizens' pages: one plain style sheet, no script of ours. Frame and words are each page's own (`CitizenPage`). */
export default function CitizenLayout({ children }: { children: ReactNode }) {
  return children;
}
