const KEY = "ossis-list";

/** The list somebody came from, so that the next dossier is one key away. */
export type LeftList = { href: string; registers: string[] };

/** Remembers the list shown now, for this window only. */
export function keepList(list: LeftList): void {
  window.sessionStorage.setItem(KEY, JSON.stringify(list));
}

/** The list shown last in this window, as it was kept. */
export const lastListWords = (): string | null => window.sessionStorage.getItem(KEY);

/** A kept list, or null when there is none or it is damaged. */
export function parseList(words: string | null): LeftList | null {
  try {
    const kept: unknown = JSON.parse(words ?? "null");
    if (kept === null || typeof kept !== "object" || !("href" in kept) || !("registers" in kept)) return null;
    if (typeof kept.href !== "string" || !Array.isArray(kept.registers)) return null;
    return { href: kept.href, registers: kept.registers.map(String) };
  } catch {
    return null;
  }
}
