import { describe, expect, test } from "vitest";
import {
  actionOf,
  keyWords,
  letterProblems,
  shortcutLetter,
  usualPreferences,
} from "@/domain/tenancy/rules-preferences";

const { letters } = usualPreferences;
const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, change: Partial<typeof none> = {}, code = `Key${key.toUpperCase()}`) => ({
  key,
  code,
  ...none,
  ...change,
});

describe("a shortcut", () => {
  test("acts alone, only with Alt, or not at all, as was chosen", () => {
    expect(shortcutLetter(press("j"), "letters")).toBe("j");
    expect(shortcutLetter(press("J", { shiftKey: true }), "letters")).toBe("j");
    expect(shortcutLetter(press("j", { altKey: true }), "letters")).toBeNull();
    expect(shortcutLetter(press("j", { altKey: true }), "alt")).toBe("j");
    expect(shortcutLetter(press("j"), "alt")).toBeNull();
    for (const altKey of [true, false]) expect(shortcutLetter(press("j", { altKey }), "off")).toBeNull();
  });

  test("is never one that belongs to the browser or the system", () => {
    expect(shortcutLetter(press("j", { ctrlKey: true }), "letters")).toBeNull();
    expect(shortcutLetter(press("j", { ctrlKey: true, altKey: true }), "alt")).toBeNull();
    expect(shortcutLetter(press("j", { metaKey: true }), "letters")).toBeNull();
    expect(shortcutLetter(press("Enter", {}, "Enter"), "letters")).toBeNull();
  });

  test("is known by its key where Alt turns the letter into a sign", () => {
    expect(shortcutLetter(press("∆", { altKey: true }, "KeyJ"), "alt")).toBe("j");
    expect(shortcutLetter(press("ç", {}, "Semicolon"), "letters")).toBeNull();
  });

  test("does what its letter was chosen for, and is written the way it is pressed", () => {
    expect(actionOf("j", letters)).toBe("down");
    expect(actionOf("n", { ...letters, down: "n" })).toBe("down");
    expect(actionOf("j", { ...letters, down: "n" })).toBeNull();
    expect(actionOf(null, letters)).toBeNull();
    expect([keyWords("j", "letters"), keyWords("j", "alt"), keyWords("j", "alt", true)]).toEqual([
      "J",
      "Alt+J",
      "Alt+Shift+J",
    ]);
  });
});

describe("chosen letters", () => {
  test("are one for each act", () => {
    expect(letterProblems({ shortcuts: "letters", letters })).toEqual({});
    const twice = letterProblems({ shortcuts: "letters", letters: { ...letters, up: "j" } });
    expect(Object.keys(twice).sort()).toEqual(["down", "up"]);
  });

  test("are none that change places between keyboards, and with Alt none the browser needs", () => {
    for (const letter of ["y", "z"])
      expect(letterProblems({ shortcuts: "letters", letters: { ...letters, go: letter } }).go?.en).toMatch(
        /Y and Z/,
      );
    const alt = (shortcuts: "letters" | "alt") =>
      letterProblems({ shortcuts, letters: { ...letters, take: "d" } });
    expect(alt("letters")).toEqual({});
    expect(alt("alt").take?.en).toMatch(/browser/);
  });
});
