"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the bottom; the first one is the act itself. */
  actions?: ReactNode;
};

/**
 * A question above the page. The browser's own modal keeps focus inside, closes on Escape and gives focus back,
 * and it needs no style injected at run time, which the content security policy would refuse.
 */
export function Dialog({ language, open, title, onClose, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(40rem,calc(100vw-2rem))] rounded-card border border-border-strong bg-raised p-0 text-text shadow-lg"
    >
      <div className="flex items-start gap-4 border-b border-border px-5 py-3">
        <h2 id={titleId} className="flex-1">
          {title}
        </h2>
        <button type="button" className="rounded p-1 hover:bg-sunken" onClick={onClose}>
          <Icon name="close" label={translator(language, systemMessages)("close")} />
        </button>
      </div>
      <div className="px-5 py-4">{children}</div>
      {actions ? (
        <div className="flex flex-wrap gap-2 border-t border-border px-5 py-3">{actions}</div>
      ) : null}
    </dialog>
  );
}
