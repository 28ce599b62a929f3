import type { Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { splitPath } from "@/ui/citizen/local-path";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The page itself, the same for every application; each of them brings its own style sheet. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language } = splitPath((await headers()).get("x-ossis-path") ?? "/");
  return (
    <html lang={language}>
      <head>
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
      </head>
      <body>{children}</body>
    </html>
  );
}
