import type { Language } from "@/lib/text";

/** A path of the citizen portal in a language: English lives under `/en`. */
export function localPath(language: Language, path: string): string {
  if (language === "sq") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** Language of an address of the portal, and its path without the language. */
export function splitPath(asked: string): { language: Language; path: string } {
  const english = /^\/en(?=\/|$)/.test(asked);
  return english ? { language: "en", path: asked.slice(3) || "/" } : { language: "sq", path: asked };
}
