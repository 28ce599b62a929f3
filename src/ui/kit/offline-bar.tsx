"use client";

import { useSyncExternalStore } from "react";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

function subscribe(onChange: () => void) {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Says that the line is down and that work is kept; empty while the line is up. */
export function OfflineBar({ language }: { language: Language }) {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {online ? null : (
        <p className="flex items-center justify-center gap-2 border-b border-warn bg-warn-bg px-3 py-1 font-semibold text-warn">
          <Icon name="offline" />
          {translator(language, systemMessages)("offlineSaved")}
        </p>
      )}
    </div>
  );
}
