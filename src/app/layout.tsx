import type { Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { staffDesk } from "@/server/trpc/staff-desk";
import { splitPath } from "@/ui/citizen/local-path";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The page itself, the same for every application; each of them brings its own style sheet, and staff their looks. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const path = (await headers()).get("x-ossis-path") ?? "/";
  const { language } = splitPath(path);
  const chosen = path.startsWith("/staff") ? (await staffDesk())?.preferences : undefined;
  return (
    <html
      lang={language}
      data-theme={chosen && chosen.theme !== "device" ? chosen.theme : undefined}
      data-density={chosen?.density}
    >
      <head>
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
      </head>
      <body>{children}</body>
    </html>
  );
}
