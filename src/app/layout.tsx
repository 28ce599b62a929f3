import type { Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The page itself, the same for every application; each of them brings its own style sheet. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const path = (await headers()).get("x-ossis-path") ?? "/";
  const language = /^\/en(\/|$)/.test(path) ? "en" : "sq";
  return (
    <html lang={language}>
      <head>
        <link rel="icon" href="data:," />
      </head>
      <body>{children}</body>
    </html>
  );
}
