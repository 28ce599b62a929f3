import { z } from "zod";
import { Language } from "@/lib/text";

/** Whether letters act: each alone, only together with Alt, or not at all. */
export const Shortcuts = z.enum(["letters", "alt", "off"]);
export type Shortcuts = z.infer<typeof Shortcuts>;

/**
 * What a letter does: one row down or up (with Shift the next or former case), take, put off, choose
 * (with Shift all rows up to it), go to a list.
 */
export const KeyAction = z.enum(["down", "up", "take", "hold", "choose", "go"]);
export type KeyAction = z.infer<typeof KeyAction>;

const letter = z.string().regex(/^[a-z]$/);

/** The letter of each act. */
export const KeyLetters = z.strictObject({
  down: letter,
  up: letter,
  take: letter,
  hold: letter,
  choose: letter,
  go: letter,
});
export type KeyLetters = z.infer<typeof KeyLetters>;

export const Density = z.enum(["comfortable", "compact", "dense"]);
export type Density = z.infer<typeof Density>;

export const Theme = z.enum(["device", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

/** How somebody likes the screens; what is left out stays as it is. */
export const SavePreferences = z
  .strictObject({
    shortcuts: Shortcuts,
    letters: KeyLetters,
    density: Density,
    theme: Theme,
    language: Language,
  })
  .partial();
export type SavePreferences = z.infer<typeof SavePreferences>;
