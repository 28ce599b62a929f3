"use client";

import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { useOnline } from "@/ui/kit/use-online";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

/** Whether this browser has a line to the service, in a word and a shape. */
export function ConnectionState({ language }: { language: Language }) {
  const t = translator(language, staffMessages);
  const online = useOnline();
  return (
    <p
      role="status"
      className={`flex items-center gap-1 text-caption whitespace-nowrap ${online ? "text-text-2" : "font-semibold text-warn"}`}
    >
      <Icon name={online ? "tick" : "offline"} />
      {t(online ? "onlineState" : "offlineState")}
    </p>
  );
}
