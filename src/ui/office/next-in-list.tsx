"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { readKey, useKeys, wordsOf } from "@/ui/office/keys";
import { lastListWords, parseList } from "@/ui/office/left-list";

const noChange = () => () => {};

/** The way back to the list just left, and to its neighbours, by the keys of the list with Shift. */
export function NextInList({ language, register }: { language: Language; register: string }) {
  const t = translator(language, staffMessages);
  const router = useRouter();
  const keys = useKeys();
  const list = parseList(useSyncExternalStore(noChange, lastListWords, () => null));
  const at = list?.registers.indexOf(register) ?? -1;
  const next = list?.registers[at + 1];
  const previous = at > 0 ? list?.registers[at - 1] : undefined;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = event.shiftKey ? readKey(event, keys)?.action : null;
      const wanted = action === "down" ? next : action === "up" ? previous : undefined;
      if (!wanted) return;
      event.preventDefault();
      router.push(`/staff/case/${wanted}`);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [keys, next, previous, router]);

  return (
    <nav
      aria-label={t("listNeighbours")}
      className="flex flex-wrap items-center gap-x-4 px-4 py-1 text-caption print:hidden"
    >
      <Link href={list?.href ?? "/staff/work"} className="inline-flex min-h-6 items-center gap-1">
        <Icon name="left" /> {t("backToList")}
      </Link>
      {previous ? (
        <Link
          href={`/staff/case/${previous}`}
          title={keys.shortcuts === "off" ? undefined : wordsOf(keys, "up", true)}
          className="inline-flex min-h-6 items-center"
        >
          {t("keyPreviousCase")}
        </Link>
      ) : null}
      {next ? (
        <Link
          href={`/staff/case/${next}`}
          title={keys.shortcuts === "off" ? undefined : wordsOf(keys, "down", true)}
          className="inline-flex min-h-6 items-center"
        >
          {t("keyNextCase")}
        </Link>
      ) : null}
    </nav>
  );
}
