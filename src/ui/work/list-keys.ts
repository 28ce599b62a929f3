"use client";

import { type KeyboardEvent, useRef } from "react";

/** What the letters do in a list; `go` is asked with the letter after G. */
export type ListActions = {
  move: (by: 1 | -1) => void;
  take: () => void;
  hold: () => void;
  go: (letter: string) => void;
  help: () => void;
};

/** How long after G the next letter still means a list. */
const GO_MS = 1_500;

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;
}

/**
 * A handler for the keys of a list. It is put on the list itself, so the letters act only while the focus is in it;
 * F1 always helps. Letters are read as typed, so they are the same on every keyboard layout.
 */
export function useListKeys(on: boolean, actions: ListActions) {
  const goUntil = useRef(0);
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === "f1") {
      event.preventDefault();
      actions.help();
      return;
    }
    if (!on || event.shiftKey) return;
    if (goUntil.current > event.timeStamp) {
      goUntil.current = 0;
      actions.go(key);
    } else if (key === "g") goUntil.current = event.timeStamp + GO_MS;
    else if (key === "j") actions.move(1);
    else if (key === "k") actions.move(-1);
    else if (key === "m") actions.take();
    else if (key === "p") actions.hold();
    else return;
    event.preventDefault();
  };
}
