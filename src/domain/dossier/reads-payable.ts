import type { Tx } from "@/db/lease";
import { findLocalFee } from "@/domain/catalogue/reads";
import { feeOf } from "@/domain/catalogue/rules-fee";
import type { LoadedDossier, TaskRow } from "@/domain/dossier/reads";

/**
 * What the applicant has to pay, in whole leks: what the latest payment order says, or else what the fee comes to for
 * these answers; null while nobody has worked it out.
 */
export async function findPayable(
  tx: Tx,
  { procedure, answers }: Pick<LoadedDossier, "procedure" | "answers">,
  work: Pick<TaskRow, "record" | "openedAt">[],
): Promise<number | null> {
  const inTurn = work.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
  const ordered = inTurn.map(({ record }) => record?.amount).findLast((amount) => typeof amount === "number");
  if (typeof ordered === "number") return ordered;
  return feeOf(procedure.facts.fee, await findLocalFee(tx, procedure.code), answers).total;
}
