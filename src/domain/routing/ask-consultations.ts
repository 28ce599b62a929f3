import { fingerprint } from "@/domain/dossier/rules-chain";
import type { AskConsultations } from "@/domain/routing/inputs-consultation";
import { prepareAsking } from "@/domain/routing/prepare-asking";
import { writeAsking } from "@/domain/routing/write-asking";
import type { Context } from "@/domain/tenancy/rules-actor";

/**
 * Asks offices and bodies outside for an opinion, all at the same time, from the step one holds: the step waits for
 * them, the legal clock does not. Sending the same identifier again returns the same and asks nobody. Throws forbidden,
 * invalid for a time that is too long or somebody who cannot be asked, or conflict for other content under it.
 */
export async function askConsultations(
  context: Context,
  input: AskConsultations,
): Promise<{ dossierId: string; asked: string[] }> {
  const { dossierId, asked, asking } = await prepareAsking(context, input, fingerprint(input));
  if (asking) await writeAsking(context, asking);
  return { dossierId, asked };
}
