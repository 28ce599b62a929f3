"use client";

import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { useOnline } from "@/ui/kit/use-online";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** Says that the line is down and that work is kept; empty while the line is up. */
export function OfflineBar({ language }: { language: Language }) {
  const online = useOnline();
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
