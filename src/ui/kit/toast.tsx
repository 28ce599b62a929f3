"use client";

import { useEffect, useState } from "react";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { Icon } from "@/ui/kit/icon";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  text: string;
  onUndo: () => void;
  /** Called when the time to undo is over or the message was closed. */
  onGone: () => void;
  seconds?: number;
};

/** What was just done, with ten seconds to take it back; the time stands still while a button is pointed at or has the focus. */
export function Toast({ language, text, onUndo, onGone, seconds = 10 }: Props) {
  const [left, setLeft] = useState(seconds);
  const [held, setHeld] = useState(false);
  const t = translator(language, systemMessages);

  useEffect(() => {
    if (held) return;
    if (left <= 0) return onGone();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, held, onGone]);

  const holding = {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  return (
    <div className="fixed right-4 bottom-4 left-4 z-30 flex justify-center print:hidden">
      <div className="flex items-center gap-3 rounded-card border border-border-strong bg-raised py-2 pr-2 pl-4 shadow-lg">
        <Icon name="check" className="text-ok" />
        <span role="status">{text}</span>
        <Button type="button" variant="secondary" icon="undo" onClick={onUndo} {...holding}>
          {t("undo")}
          <span className="ml-1 tabular-nums text-text-2" aria-hidden="true">
            {left}
          </span>
        </Button>
        <button type="button" className="rounded p-1 hover:bg-sunken" onClick={onGone} {...holding}>
          <Icon name="close" label={t("close")} />
        </button>
      </div>
    </div>
  );
}
