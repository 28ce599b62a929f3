"use client";

import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";

/** Leads a browser that runs no script to another address, written into the head of whatever Next answers with. */
export function WithoutScript({ href }: { href: string }) {
  const written = useRef(false);
  useServerInsertedHTML(() => {
    if (written.current) return null;
    written.current = true;
    return (
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${href}`} />
      </noscript>
    );
  });
  return null;
}
