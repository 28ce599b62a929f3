"use client";

import { type RefObject, useEffect, useRef } from "react";
import { isTyping, readKey, useKeys } from "@/ui/office/keys";

/** What the letters do in a list; `go` is asked with the letter after the one that leads to lists. */
export type ListActions = {
  move: (by: 1 | -1) => void;
  take: () => void;
  hold: () => void;
  /** Chooses the row the keyboard stands on, or with Shift all rows up to it. */
  choose: (upTo: boolean) => void;
  go: (letter: string) => void;
  help: () => void;
};

/** How long after the first letter the next one still means a list. */
const GO_MS = 1_500;

/**
 * Listens to the keys of a list on the list itself, so that the letters act only while the focus is in it; F1
 * always helps. Letters are read as typed, so they are the same on every keyboard layout.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, actions: ListActions) {
  const keys = useKeys();
  const goUntil = useRef(0);
  useEffect(() => {
    const actFor = (event: KeyboardEvent): (() => void) | null => {
      const pressed = readKey(event, keys);
      if (!pressed) return null;
      if (event.shiftKey) return pressed.action === "choose" ? () => actions.choose(true) : null;
      if (goUntil.current > event.timeStamp) {
        goUntil.current = 0;
        return () => actions.go(pressed.letter);
      }
      switch (pressed.action) {
        case "go":
          return () => {
            goUntil.current = event.timeStamp + GO_MS;
          };
        case "down":
          return () => actions.move(1);
        case "up":
          return () => actions.move(-1);
        case "take":
          return actions.take;
        case "hold":
          return actions.hold;
        case "choose":
          return () => actions.choose(false);
        case null:
          return null;
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const isHelp = event.key === "F1" && !event.ctrlKey && !event.altKey && !isTyping(event.target);
      const act = isHelp ? actions.help : actFor(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const place = list.current;
    place?.addEventListener("keydown", onKeyDown);
    return () => place?.removeEventListener("keydown", onKeyDown);
  });
}
