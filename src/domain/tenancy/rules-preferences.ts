import {
  type Density,
  KeyAction,
  type KeyLetters,
  type Shortcuts,
  type Theme,
} from "@/domain/tenancy/inputs-preferences";
import type { Language, Text } from "@/lib/text";

/** The keys in force for somebody. */
export type Keys = { shortcuts: Shortcuts; letters: KeyLetters };
/** How somebody likes the screens; no language until one was chosen. */
export type Preferences = Keys & { density: Density; theme: Theme; language: Language | null };

/** What everybody begins with. */
export const usualPreferences: Preferences = {
  shortcuts: "letters",
  letters: { down: "j", up: "k", take: "m", hold: "p", choose: "s", go: "g" },
  density: "compact",
  theme: "device",
  language: null,
};

// Where Albanian and English keyboards differ, a letter is not where the other half of the office looks for it.
const apart = ["y", "z"];
// With Alt these open the address bar and the menus of the browser.
const ofBrowser = ["d", "e", "f"];

const words = {
  apart: {
    sq: "Y dhe Z ndërrojnë vend sipas tastierës: zgjidhni një shkronjë tjetër.",
    en: "Y and Z change places between keyboards: choose another letter.",
  },
  browser: {
    sq: "Alt me këtë shkronjë e përdor shfletuesi: zgjidhni një tjetër.",
    en: "The browser uses Alt with this letter: choose another one.",
  },
  twice: { sq: "Dy veprime kanë të njëjtën shkronjë.", en: "Two acts have the same letter." },
} satisfies Record<string, Text>;

/** What is wrong with the letters, by act; empty when they can be used. */
export function letterProblems({ shortcuts, letters }: Keys): Partial<Record<KeyAction, Text>> {
  const problemOf = (action: KeyAction): Text | null => {
    const letter = letters[action];
    if (KeyAction.options.some((other) => other !== action && letters[other] === letter)) return words.twice;
    if (apart.includes(letter)) return words.apart;
    return shortcuts === "alt" && ofBrowser.includes(letter) ? words.browser : null;
  };
  return Object.fromEntries(
    KeyAction.options.flatMap((action) => {
      const problem = problemOf(action);
      return problem ? [[action, problem]] : [];
    }),
  );
}

/** A key as the browser tells of it. */
export type Pressed = {
  key: string;
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
};

/**
 * The letter somebody pressed as a shortcut, in lower case, or null: with Alt where letters act only with it, alone
 * where they act alone (WCAG 2.1.4). Alt can turn a letter into another sign, and then the key itself tells.
 */
export function shortcutLetter(pressed: Pressed, shortcuts: Shortcuts): string | null {
  if (shortcuts === "off" || pressed.ctrlKey || pressed.metaKey) return null;
  if (pressed.altKey !== (shortcuts === "alt")) return null;
  const typed = pressed.key.toLowerCase();
  if (/^[a-z]$/.test(typed)) return typed;
  return pressed.altKey && /^Key[A-Z]$/.test(pressed.code) ? pressed.code.slice(3).toLowerCase() : null;
}

/** What a letter does, or null. */
export function actionOf(letter: string | null, letters: KeyLetters): KeyAction | null {
  return KeyAction.options.find((action) => letters[action] === letter) ?? null;
}

/** How a shortcut is written for people: `J`, `Alt+J`, `Alt+Shift+J`. */
export function keyWords(letter: string, shortcuts: Shortcuts, shift = false): string {
  return `${shortcuts === "alt" ? "Alt+" : ""}${shift ? "Shift+" : ""}${letter.toUpperCase()}`;
}
