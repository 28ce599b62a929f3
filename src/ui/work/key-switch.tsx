"use client";

import { useSyncExternalStore } from "react";
import type { Language } from "@/lib/text";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

const KEY = "ossis-keys";

function subscribe(onChange: () => void) {
  window.addEventListener("storage", onChange);
  return () => window.removeEventListener("storage", onChange);
}

/** Whether this browser wants single letters to act; people who use a screen reader switch them off. */
export function useKeysOn(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.localStorage.getItem(KEY) !== "off",
    () => false,
  );
}

function keepKeys(on: boolean) {
  window.localStorage.setItem(KEY, on ? "on" : "off");
  // The browser tells only other windows of a change; this one is told here.
  window.dispatchEvent(new StorageEvent("storage", { key: KEY }));
}

/** The switch for shortcuts of one letter. */
export function KeySwitch({ language }: { language: Language }) {
  const on = useKeysOn();
  return (
    <label className="flex items-center gap-2 text-caption">
      <input
        type="checkbox"
        className="size-4"
        checked={on}
        onChange={(event) => keepKeys(event.target.checked)}
      />
      {translator(language, staffMessages)("keysSwitch")}
    </label>
  );
}
