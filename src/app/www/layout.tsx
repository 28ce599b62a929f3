import type { ReactNode } from "react";
import "@/ui/styles/citizen.css";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
