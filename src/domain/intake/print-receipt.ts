import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { getDossierToChange, listHistory } from "@/domain/dossier/reads";
import type { PrintReceipt } from "@/domain/intake/inputs-counter";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Writes into the history that a receipt was printed once more, and by whom; one print is told of once. Throws not-found. */
export async function printReceipt(
  context: Context<StaffActor>,
  { dossierId, printId }: PrintReceipt,
): Promise<void> {
  const dossier = await getDossierToChange(context.tx, dossierId);
  const history = await listHistory(context, dossier);
  if (history.some(({ data }) => data.printId === printId)) return;
  await noteOnDossier(context, dossier, [{ kind: "receipt-printed", printId }]);
}
