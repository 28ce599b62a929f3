import { decode, encode, type JWT } from "next-auth/jwt";
import type { z } from "zod";
import { env } from "@/lib/env";

/** What a sealed text is for; one made for something else cannot be opened as this. */
type Purpose =
  | "papers"
  | "session"
  | "sign-in step"
  | "recovery codes"
  | "known browser"
  | "second factor"
  | "e-mail code"
  | "typed";

/** next-auth seals its session token without a salt; ours must open with the same key. */
const saltOf = (purpose: Purpose) => (purpose === "session" ? "" : `ossis ${purpose}`);

/** Encrypts a small value for so many seconds under the key of this installation. */
export function seal(purpose: Purpose, value: JWT, seconds: number): Promise<string> {
  return encode({ token: value, secret: env().AUTH_SECRET, salt: saltOf(purpose), maxAge: seconds });
}

/** The value of a sealed text; `secret` is the key of before, for what outlives a change of keys; null when it is old, for another purpose, not ours, or of another shape. */
export async function unseal<T>(
  purpose: Purpose,
  text: string | undefined,
  shape: z.ZodType<T>,
  secret = env().AUTH_SECRET,
): Promise<T | null> {
  if (!text || text.length > 4096) return null;
  try {
    const result = shape.safeParse(await decode({ token: text, secret, salt: saltOf(purpose) }));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
