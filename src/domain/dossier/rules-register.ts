/** The number in the register as people write it: `TIR-2026-004217`. */
export function registerOf(
  letters: string,
  dossier: { registerYear: number; registerNumber: number },
): string {
  return `${letters}-${dossier.registerYear}-${String(dossier.registerNumber).padStart(6, "0")}`;
}

/** A number as people type or paste it, in parts; null when it is none. Letters of another place are not looked at here. */
export function readRegister(text: string): { letters: string; year: number; number: number } | null {
  const found = /^([A-Z]{3})-(\d{4})-(\d{1,6})$/.exec(text.trim().toUpperCase());
  if (!found) return null;
  return { letters: found[1] ?? "", year: Number(found[2]), number: Number(found[3]) };
}
