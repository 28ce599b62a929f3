import "@/ui/styles/staff.css";
import type { ReactNode } from "react";

export default function NationalLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="sq" data-density="compact">
      <body>{children}</body>
    </html>
  );
}
