import { mandateKey } from "@/domain/dossier/inputs";
import { type CaseMandate, mandateName } from "@/domain/intake/rules-mandate";
import type { CaseDocument } from "@/domain/routing/rules-case";

/** The authorisation of a representative as something that can be asked for; a refusal brings its reason along. */
export function askableMandate([newest]: readonly CaseMandate[]): CaseDocument {
  const refusal = newest?.refusal ?? null;
  return {
    ...{ key: mandateKey, name: mandateName, conditional: false, heldBy: null, checkedBy: null, files: [] },
    state: refusal === null ? null : "rejected",
    note: refusal,
  };
}
