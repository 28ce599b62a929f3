"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { KeyAction } from "@/domain/tenancy/inputs-preferences";
import {
  actionOf,
  type Keys,
  keyWords,
  type Pressed,
  shortcutLetter,
  usualPreferences,
} from "@/domain/tenancy/rules-preferences";

const KeysContext = createContext<Keys>(usualPreferences);

/** Gives the screens below it the keys this person chose. */
export function KeysProvider({ keys, children }: { keys: Keys; children: ReactNode }) {
  return <KeysContext value={keys}>{children}</KeysContext>;
}

/** The keys in force. */
export const useKeys = (): Keys => useContext(KeysContext);

/** True where letters are text: no shortcut acts there. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;
}

/** What a press does with these keys: the letter, and the act it was chosen for. Null where no letter acts. */
export function readKey(
  event: Pressed & { target: EventTarget | null },
  { shortcuts, letters }: Keys,
): { letter: string; action: KeyAction | null } | null {
  const letter = isTyping(event.target) ? null : shortcutLetter(event, shortcuts);
  return letter === null ? null : { letter, action: actionOf(letter, letters) };
}

/** How the key of an act is written: `J`, `Alt+Shift+J`. */
export const wordsOf = ({ shortcuts, letters }: Keys, action: KeyAction, shift = false): string =>
  keyWords(letters[action], shortcuts, shift);
