import { createHash } from "node:crypto";
import { type Attempt, countAttempt, forgetAttempts, type Realm } from "@/domain/tenancy/count-attempt";
import { noteSecurity } from "@/domain/tenancy/note-security";
import { findSecret, type Secret } from "@/domain/tenancy/reads-access";
import { spendFirstPassword } from "@/domain/tenancy/spend-first-password";
import { newSecret } from "@/lib/ids";
import { isKnownBrowser } from "@/server/auth/known-browser";
import { hashPassword, isPassword } from "@/server/auth/passwords";
import { type Arrival, inRealm, realmOf } from "@/server/auth/realm";

let decoy: Promise<string> | undefined;

/** The hash an unknown user is checked against, so that the answer takes as long as for a known one. */
function decoyHash(): Promise<string> {
  decoy ??= hashPassword(newSecret(24));
  return decoy;
}

/** Keys are hashed: what people type into a sign-in must not be found in a table of counts. */
export const attemptKey = (...parts: string[]) =>
  createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 32);

async function attemptsOf({ headers, place, address }: Arrival, user: string): Promise<Attempt[]> {
  if (await isKnownBrowser(headers, place, user)) {
    return [{ key: attemptKey("known", user), limit: { kind: "growing", free: 5 } }];
  }
  return [
    { key: attemptKey("pair", user, address), limit: { kind: "growing", free: 5 } },
    { key: attemptKey("address", address), limit: { kind: "window", most: 60, seconds: 600 } },
    { key: attemptKey("user", user), limit: { kind: "window", most: 60, seconds: 900 } },
  ];
}

/**
 * The account a user name and password belong to; null otherwise, with the same answer after the same work for an
 * unknown user, a wrong password and one who tried too often.
 */
export async function provePassword(
  arrival: Arrival,
  typed: { userName: string; password: string },
): Promise<{ realm: Realm; secret: Secret } | null> {
  const { doors, now } = arrival;
  const realm = realmOf(arrival.place);
  if (!realm) return null;
  const user = typed.userName.normalize("NFKC").trim().toLowerCase().slice(0, 100);
  const attempts = await attemptsOf(arrival, user);
  const [hash, { allowed, secret }] = await Promise.all([
    decoyHash(),
    inRealm(doors, realm, async (tx) => ({
      allowed: await countAttempt({ tx, now }, realm, attempts),
      secret: await findSecret(tx, realm, { userName: user }),
    })),
  ]);
  const right = await isPassword(secret?.passwordHash ?? hash, typed.password.slice(0, 200));
  const isOver = secret?.firstUntil != null && secret.firstUntil <= now;
  const proved = allowed && right && !isOver ? secret : null;
  await inRealm(doors, realm, async (tx) => {
    if (proved?.firstUntil) await spendFirstPassword({ tx, now }, realm, proved.id);
    if (!proved) return noteSecurity({ tx, now }, realm, "password-refused", secret?.id ?? "unknown");
    for (const { key } of attempts.slice(0, 1)) await forgetAttempts({ tx, now }, realm, key);
  });
  return proved && { realm, secret: proved };
}
