import { fold } from "@/lib/albanian";
import type { Text } from "@/lib/text";

/** The words of a text as they stand in an address: ASCII, lower case, one hyphen between words. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The address of a service sheet, `/sherbimi/PUB-01-zenie-e-hapesires-publike`, the same words in both languages. */
export function servicePath({ code, title }: { code: string; title: Text }): string {
  return `/sherbimi/${code}-${slugOf(title.sq)}`;
}

/** The code at the beginning of an address segment, in capitals; null when it begins with none. */
export function codeInAddress(segment: string): string | null {
  return /^([a-z]{3}-\d{2})(?![a-z0-9])/i.exec(segment)?.[1]?.toUpperCase() ?? null;
}
