import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dark, light } from "@/ui/kit/tokens";

type Name = keyof typeof light;

const grounds: Name[] = ["bg", "surface", "sunken", "raised"];
const words: Name[] = ["text", "text-2", "link", "visited", "accent", "brand"];
const tones: Name[] = ["ok", "warn", "bad", "info", "wait", "special"];

/** Pairs of text and ground that appear on a screen. */
const textPairs: [Name, Name][] = [
  ...words.flatMap((word) => grounds.map((ground): [Name, Name] => [word, ground])),
  ...tones.flatMap((tone): [Name, Name][] => [
    [tone, `${tone}-bg` as Name],
    [tone, "bg"],
    ["text", `${tone}-bg` as Name],
    ["link", `${tone}-bg` as Name],
  ]),
  ["on-brand", "brand"],
  ["on-brand", "brand-hover"],
  ["focus-edge", "focus"],
];

const edgePairs: [Name, Name][] = [
  ["border-strong", "bg"],
  ["border-strong", "surface"],
  ["border-strong", "sunken"],
];

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function declared(css: string): Record<string, string> {
  return Object.fromEntries([...css.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

describe("the colours", () => {
  for (const [theme, colours] of Object.entries({ light, dark })) {
    it.each(textPairs)(`${theme}: %s on %s is readable (4.5 to 1)`, (word, ground) => {
      expect(contrast(colours[word], colours[ground])).toBeGreaterThanOrEqual(4.5);
    });
    it.each(edgePairs)(`${theme}: a field edge %s on %s can be seen (3 to 1)`, (edge, ground) => {
      expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3);
    });
  }

  it("the style sheet declares exactly these colours, light, dark and chosen dark", () => {
    const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
    const [lightPart = "", systemDark = "", chosenDark = ""] = css.split("/* dark");
    expect(declared(lightPart)).toEqual(light);
    expect(declared(systemDark)).toEqual(dark);
    expect(declared(chosenDark)).toEqual(dark);
  });
});
