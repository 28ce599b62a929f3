import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { trackCss } from "@/ui/styles/track-css";

const folder = new URL("./", import.meta.url);

/** The citizen style sheet with its imports in place. */
function citizenCss(): string {
  const main = readFileSync(new URL("citizen.css", folder), "utf8");
  return main.replaceAll(/@import "\.\/([a-z-]+\.css)";/g, (_, file) =>
    readFileSync(new URL(file, folder), "utf8"),
  );
}

describe("the style of pages without script", () => {
  it("stays under 6 KB, inline", () => {
    expect(Buffer.byteLength(trackCss)).toBeLessThanOrEqual(9 * 1024);
    expect(gzipSync(trackCss).byteLength).toBeLessThanOrEqual(6 * 1024);
  });

  it("names no class the citizen style sheet does not know", () => {
    const classes = (css: string) => new Set([...css.matchAll(/\.(o-[a-z_-]+)/g)].map((match) => match[1]));
    const known = classes(citizenCss());
    expect([...classes(trackCss)].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("the citizen style sheet", () => {
  it("stays under 15 KB when compressed", () => {
    expect(gzipSync(citizenCss()).byteLength).toBeLessThanOrEqual(15 * 1024);
  });

  it("uses nothing a phone of 2020 does not know", () => {
    expect(readdirSync(folder)).toContain("citizen.css");
    const css = citizenCss().replaceAll(/\/\*.*?\*\//gs, "");
    expect(css).not.toMatch(
      /oklch|color-mix|:has\(|:is\(|:where\(|@layer|@container|[^-]inset:|aspect-ratio|[^-]gap:/,
    );
    expect(css).not.toMatch(/:focus-visible|@media \(width/);
    // Nesting would show as a second opening brace inside a rule that is no at-rule.
    expect(css).not.toMatch(/^\s*&/m);
  });
});

describe("the components", () => {
  const ui = new URL("../", import.meta.url);
  const sources = readdirSync(ui, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => readFileSync(new URL(file, ui), "utf8"));

  it("carry no inline style, which the content security policy would refuse", () => {
    expect(sources.filter((source) => / style=\{/.test(source))).toEqual([]);
  });

  it("use only classes the style sheets know", () => {
    const used = sources.flatMap((source) =>
      [...source.matchAll(/(?<![\w-])o-[a-z0-9_-]*[a-z0-9](?!\$|[-_a-z0-9]|\{)/g)].map(([name]) => name),
    );
    const css = citizenCss() + readFileSync(new URL("staff.css", folder), "utf8");
    expect([...new Set(used)].filter((name) => !css.includes(`.${name}`))).toEqual([]);
  });
});
