import type { Language } from "@/lib/text";

/** A path of the citizen portal in a language: English lives under `/en`. */
export function localPath(language: Language, path: string): string {
  if (language === "sq") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
