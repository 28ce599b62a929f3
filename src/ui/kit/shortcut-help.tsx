"use client";

import type { Language } from "@/lib/text";
import { Dialog } from "@/ui/kit/dialog";
import { Kbd } from "@/ui/kit/kbd";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

export type ShortcutGroup = { title: string; shortcuts: readonly { keys: string; text: string }[] };

type Props = { language: Language; open: boolean; onClose: () => void; groups: readonly ShortcutGroup[] };

/** The shortcuts that work here, in words; opened with F1. */
export function ShortcutHelp({ language, open, onClose, groups }: Props) {
  return (
    <Dialog
      language={language}
      open={open}
      onClose={onClose}
      title={translator(language, systemMessages)("shortcuts")}
    >
      <div className="grid gap-6 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-2">{group.title}</h3>
            <dl>
              {group.shortcuts.map(({ keys, text }) => (
                <div
                  key={keys}
                  className="flex min-h-8 items-center justify-between gap-4 border-b border-border"
                >
                  <dt>{text}</dt>
                  <dd>
                    <Kbd keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
