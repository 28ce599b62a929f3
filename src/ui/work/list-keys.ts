"use client";

import { type RefObject, useEffect, useRef } from "react";

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

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;
}

/**
 * Listens to the keys of a list on the list itself, so that the letters act only while the focus is in it; F1
 * always helps. Letters are read as typed, so they are the same on every keyboard layout.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, on: boolean, actions: ListActions) {
  const goUntil = useRef(0);
  useEffect(() => {
    const letter = (key: string, at: number): (() => void) | null => {
      if (goUntil.current > at) {
        goUntil.current = 0;
        return () => actions.go(key);
      }
      if (key === "g")
        return () => {
          goUntil.current = at + GO_MS;
        };
      if (key === "j") return () => actions.move(1);
      if (key === "k") return () => actions.move(-1);
      if (key === "m") return actions.take;
      return key === "p" ? actions.hold : null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return;
      const act =
        event.key === "F1" ? actions.help : on ? letter(event.key.toLowerCase(), event.timeStamp) : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    const place = list.current;
    place?.addEventListener("keydown", onKeyDown);
    return () => place?.removeEventListener("keydown", onKeyDown);
  });
}
