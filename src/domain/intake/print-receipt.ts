import { noteOnDossier } from "@/domain/dossier/note-on-dossier";
import { getDossierToChange } from "@/domain/dossier/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Writes into the history that a receipt was printed once more, and by whom. Throws not-found. */
export async function printReceipt(
  context: Context<StaffActor>,
  { dossierId }: { dossierId: string },
): Promise<void> {
  const dossier = await getDossierToChange(context.tx, dossierId);
  await noteOnDossier(context, dossier, [{ kind: "receipt-printed" }]);
}
