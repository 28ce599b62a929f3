/** The number in the register that the first entry of a history gave, such as `TIR-2026-004217`; empty without one. */
export function registerIn(history: { data: Record<string, unknown> }[]): string {
  const register = history[0]?.data.register;
  return typeof register === "string" ? register : "";
}
