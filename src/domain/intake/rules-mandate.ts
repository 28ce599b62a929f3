import { civilDate } from "@/lib/dates";
import type { Text } from "@/lib/text";

/** By what a person may act for a business: the register of businesses names them, or the business authorised them. */
export type MandateBasis = "register" | "authorisation";

/** What decides whether somebody may act for a business now. Days are civil dates. */
export type Mandate = {
  nipt: string;
  businessName: string;
  basis: MandateBasis;
  /** Null for whoever the register names: that ends when the register changes, not on a day known before. */
  validUntil: string | null;
  checkedAt: Date | null;
  /** Why the office does not accept it; null while it is unchecked or accepted. */
  refusal: string | null;
  correctedAt: Date | null;
  correction: string | null;
};

/** What an office may write anew where the applicant wrote it wrong. */
export type MandateWords = Pick<Mandate, "businessName" | "validUntil">;

/** What is wrong with writing a mandate anew, or null: only an authorisation has a last day, and it must have one. */
export function correctionProblem(
  known: MandateWords & Pick<Mandate, "basis">,
  after: MandateWords,
): Text | null {
  if ((known.basis === "authorisation") !== (after.validUntil !== null)) {
    return known.basis === "authorisation"
      ? { sq: "Shkruani deri kur vlen autorizimi.", en: "Write until when the authorisation is valid." }
      : {
          sq: "Përfaqësuesi i shkruar në regjistër nuk ka afat.",
          en: "A representative named in the register has no last day.",
        };
  }
  if (known.businessName === after.businessName && known.validUntil === after.validUntil)
    return { sq: "Nuk keni ndryshuar asgjë.", en: "You have changed nothing." };
  return null;
}

export type MandateState = "accepted" | "unchecked" | "refused" | "expired";

/** Where a mandate stands on a day; the office's refusal is said before the end of its time. */
export function mandateState(
  { refusal, validUntil, checkedAt }: Pick<Mandate, "refusal" | "validUntil" | "checkedAt">,
  today: string,
): MandateState {
  if (refusal !== null) return "refused";
  if (validUntil !== null && validUntil < today) return "expired";
  return checkedAt === null ? "unchecked" : "accepted";
}

/** True while one may apply with it: nobody waits for the office's check, because the office checks with the case. */
export const isInForce = (state: MandateState): boolean => state === "accepted" || state === "unchecked";

/** A business somebody has acted for, with the mandate that speaks best for them today. */
export type Company = Pick<Mandate, "nipt" | "basis" | "validUntil" | "refusal"> & {
  name: string;
  state: MandateState;
  corrected: Correction | null;
};

/** That an office wrote a mandate anew: when, as a civil date, and why. */
export type Correction = { on: string; reasons: string };

/** The last correction of a mandate; null while it stands as its owner wrote it. */
export const correctionOf = ({ correctedAt, correction }: Pick<Mandate, "correctedAt" | "correction">) =>
  correctedAt && correction ? { on: civilDate(correctedAt), reasons: correction } : null;

/** The businesses behind mandates, given newest first: of each the mandate in force, or the newest when none is. */
export function companiesOf(mandates: readonly Mandate[], today: string): Company[] {
  const numbers = new Set(mandates.map(({ nipt }) => nipt));
  return [...numbers].flatMap((nipt) => {
    const own = mandates.filter((each) => each.nipt === nipt);
    const best = own.find((each) => isInForce(mandateState(each, today))) ?? own[0];
    if (!best) return [];
    const { businessName: name, basis, validUntil, refusal } = best;
    const [state, corrected] = [mandateState(best, today), correctionOf(best)];
    return [{ nipt, name, basis, validUntil, refusal, state, corrected }];
  });
}

/** What the office asks for when a mandate is missing or not accepted. */
export const mandateName: Text = {
  sq: "Autorizimi për të përfaqësuar biznesin",
  en: "Authorisation to represent the business",
};

/** A mandate beside a dossier, as an officer sees it; days are civil dates. */
export type CaseMandate = Omit<Mandate, "checkedAt" | "correctedAt" | "correction"> & {
  id: string;
  addedOn: string;
  checkedBy: string | null;
  checkedOn: string | null;
  withdrawnOn: string | null;
  corrected: (Correction & { by: string | null }) | null;
  state: MandateState;
  files: MandateFile[];
};

export type MandateFile = {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  state: "pending" | "clean" | "refused";
  addedAt: string;
};
