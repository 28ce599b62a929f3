const KEY = "ossis-list";

/** The list somebody came from, so that the next dossier is one key away. */
export type LeftList = { href: string; registers: string[] };

/** Remembers the list shown now, for this window only. */
export function keepList(list: LeftList): void {
  window.sessionStorage.setItem(KEY, JSON.stringify(list));
}

/** The list shown last in this window, or null. */
export function lastList(): LeftList | null {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? "null");
    const isList = kept !== null && typeof kept === "object" && "href" in kept && "registers" in kept;
    if (!isList || typeof kept.href !== "string" || !Array.isArray(kept.registers)) return null;
    return { href: kept.href, registers: kept.registers.map(String) };
  } catch {
    return null;
  }
}
