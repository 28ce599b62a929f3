import "@/ui/styles/staff.css";
import type { ReactNode } from "react";

export default function NationalLayout({ children }: { children: ReactNode }) {
  return children;
}
