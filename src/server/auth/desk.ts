import type { Language } from "@/lib/text";
import type { Place } from "@/server/place";

/** The sign-in pages of those who work here: staff of a municipality, or the national users. */
export function deskOf(place: Place): { base: string; home: string } {
  return place.kind === "national" ? { base: "/hyr", home: "/" } : { base: "/staff/hyr", home: "/staff" };
}

/** Staff pages are Albanian; `?gjuha=en` shows the same in English. */
export const languageOf = (word: string | string[] | undefined | null): Language =>
  word === "en" ? "en" : "sq";

/** A sign-in page with what it must remember from one step to the next. */
export function deskPath(path: string, facts: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(facts).filter(([, value]) => value !== ""));
  return query.size > 0 ? `${path}?${query}` : path;
}
