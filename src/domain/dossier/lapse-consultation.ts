import type { LoadedDossier } from "@/domain/dossier/reads";
import { getConsultation } from "@/domain/dossier/reads-consultation";
import { settleConsultation } from "@/domain/dossier/settle-consultation";
import type { Context } from "@/domain/tenancy/rules-actor";

/** Lets the time of an awaited opinion pass: what its silence means was said when it was asked. Throws not-found. */
export async function lapseConsultation(context: Context, dossier: LoadedDossier, id: string): Promise<void> {
  const asked = await getConsultation(context.tx, id);
  await settleConsultation(context, dossier, asked, {
    kind: "consultation-lapsed",
    consultationId: id,
    silence: asked.silence,
  });
}
