import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";

const period = 30;
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A new secret for an authenticator application, in base 32: 160 bits, as RFC 4226 asks. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator application reads from the picture. */
export function totpAddress(secret: string, issuer: string, label: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label, period }).toString();
}

/**
 * The time step (half minutes since 1970) a code belongs to, one step early or late allowed; null for a wrong code.
 * Remember the step: the same code must not open twice.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
}

/** Random letters and figures nobody mistakes for each other, in fours. */
function groups(length: number): string {
  const letters = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join("");
  return letters.match(/.{4}/g)?.join("-") ?? letters;
}

/** Ten codes for the day the telephone is lost, 80 random bits each: `ABCD-EFGH-JKLM-NPQR`. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, () => groups(16));

/** A password somebody signs in with first, 60 random bits, to be read over the telephone: `ABCD-EFGH-JKLM`. */
export const newFirstPassword = (): string => groups(12);

/** The hash a recovery code is kept as, however it was typed; null when it cannot be one. */
export function recoveryHash(typed: string): string | null {
  const letters = typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
  if (letters.length !== 16) return null;
  return createHash("sha256").update(`recovery ${letters}`).digest("base64url");
}
