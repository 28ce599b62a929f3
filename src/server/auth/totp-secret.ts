import { z } from "zod";
import { env } from "@/lib/env";
import { seal, unseal } from "@/server/auth/sealed";

// Longer than any account lives: the seal hides the secret from who reads the table, it does not make it old.
const forGood = 50 * 365 * 24 * 3600;
const Kept = z.object({ secret: z.string() });

/** The secret of an authenticator application as it is kept: unreadable without the key of the installation. */
export function sealTotpSecret(secret: string): Promise<string> {
  return seal("second factor", { secret }, forGood);
}

/**
 * The secret again, and how to keep it from now on when it lay under the key of before; null when there is none or
 * neither key opens it, and then a recovery code is needed.
 */
export async function openTotpSecret(
  kept: string | null,
): Promise<{ secret: string; resealed?: string } | null> {
  const open = (key?: string) => unseal("second factor", kept ?? undefined, Kept, key);
  const now = await open();
  if (now) return now;
  const { AUTH_SECRET_PREVIOUS: before } = env();
  const old = before ? await open(before) : null;
  return old && { ...old, resealed: await sealTotpSecret(old.secret) };
}
