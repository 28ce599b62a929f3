import { z } from "zod";
import { seal, unseal } from "@/server/auth/sealed";

// Longer than any account lives: the seal hides the secret from who reads the table, it does not make it old.
const forGood = 50 * 365 * 24 * 3600;
const Kept = z.object({ secret: z.string() });

/** The secret of an authenticator application as it is kept: unreadable without the key of the installation. */
export function sealTotpSecret(secret: string): Promise<string> {
  return seal("second factor", { secret }, forGood);
}

/** The secret again; null when there is none or the key was changed, and then a recovery code is needed. */
export async function openTotpSecret(kept: string | null): Promise<string | null> {
  return (await unseal("second factor", kept ?? undefined, Kept))?.secret ?? null;
}
