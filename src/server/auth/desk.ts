import { Language } from "@/lib/text";
import { readCookie } from "@/server/auth/session-token";
import type { Place } from "@/server/place";

/** The sign-in pages of those who work here: staff of a municipality, or the national users. */
export function deskOf(place: Place): { base: string; home: string } {
  return place.kind === "national" ? { base: "/hyr", home: "/" } : { base: "/staff/hyr", home: "/staff" };
}

/** The language this browser reads the screens of work in; Albanian until it chose. */
export function deskLanguage(headers: Headers): Language {
  const chosen = Language.safeParse(readCookie(headers, "ossis-language"));
  return chosen.success ? chosen.data : "sq";
}

/** A sign-in page with what it must know, as a path with its query. */
export function deskPath(path: string, facts: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(facts).filter(([, value]) => value !== ""));
  return query.size > 0 ? `${path}?${query}` : path;
}
