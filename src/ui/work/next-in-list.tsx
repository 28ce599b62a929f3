"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { useKeysOn } from "@/ui/work/key-switch";
import { lastListWords, parseList } from "@/ui/work/left-list";

const noChange = () => () => {};

/** The way back to the list just left, and to its neighbours by Shift+J and Shift+K. */
export function NextInList({ language, register }: { language: Language; register: string }) {
  const t = translator(language, staffMessages);
  const router = useRouter();
  const keysOn = useKeysOn();
  const list = parseList(useSyncExternalStore(noChange, lastListWords, () => null));
  const at = list?.registers.indexOf(register) ?? -1;
  const next = list?.registers[at + 1];
  const previous = at > 0 ? list?.registers[at - 1] : undefined;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, dialog") !== null;
      if (!keysOn || !event.shiftKey || event.ctrlKey || event.altKey || isTyping) return;
      const wanted = event.key === "J" ? next : event.key === "K" ? previous : undefined;
      if (wanted) router.push(`/staff/case/${wanted}`);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [keysOn, next, previous, router]);

  return (
    <nav
      aria-label={t("listNeighbours")}
      className="flex flex-wrap items-center gap-x-4 px-4 py-1 text-caption print:hidden"
    >
      <Link href={list?.href ?? "/staff/work"} className="inline-flex min-h-6 items-center gap-1">
        <Icon name="left" /> {t("backToList")}
      </Link>
      {previous ? (
        <Link href={`/staff/case/${previous}`} title="Shift+K" className="inline-flex min-h-6 items-center">
          {t("keyPreviousCase")}
        </Link>
      ) : null}
      {next ? (
        <Link href={`/staff/case/${next}`} title="Shift+J" className="inline-flex min-h-6 items-center">
          {t("keyNextCase")}
        </Link>
      ) : null}
    </nav>
  );
}
