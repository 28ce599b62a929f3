import type { ActContent } from "@/domain/documents/inputs";

export type ActState = "valid" | "revoked" | "expired";

/** Where an act stands on a day (civil date). A withdrawn act stays withdrawn after its period is over. */
export function actState(
  act: { revokedAt: Date | null; validUntil: string | null },
  today: string,
): ActState {
  if (act.revokedAt) return "revoked";
  return act.validUntil !== null && act.validUntil < today ? "expired" : "valid";
}

/** `Arta Hoxha` as `A*** H***`: enough to compare with a paper in hand, too little to learn a name. */
export function maskedName(name: string): string {
  return name
    .replace(/\(.*?\)/g, " ")
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => `${[...part][0] ?? ""}***`)
    .join(" ");
}

/** Whom an act is for, as anybody may read it. The name of a business is public, the person behind it is not. */
export function shownHolder({ holder, business }: Pick<ActContent, "holder" | "business">): string {
  return business ?? maskedName(holder);
}

/** What anybody may know of an act whose code they hold. */
export type VerifiedAct = {
  kind: "found";
  state: ActState;
  code: string;
  issuer: string;
  title: string;
  service: string;
  number: string;
  issuedOn: string;
  validUntil: string | null;
  revokedOn: string | null;
  holder: string;
  sha256: string | null;
};

/** One act of a dossier, for those who may open its files. */
export type IssuedAct = {
  id: string;
  code: string;
  content: ActContent | null;
  state: ActState;
  issuedOn: string;
  /** When and why the office took it back; null while it stands. */
  revoked: { on: string; reasons: string | null } | null;
  file: { storageKey: string; sha256: string } | null;
};
