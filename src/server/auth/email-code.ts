import { createHmac, randomInt } from "node:crypto";
import { z } from "zod";
import { countAttempt } from "@/domain/tenancy/count-attempt";
import { issueEmailCode } from "@/domain/tenancy/issue-email-code";
import { spendEmailCode } from "@/domain/tenancy/spend-email-code";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { attemptKey } from "@/server/auth/prove-password";
import { type Arrival, inRealm, realmOf } from "@/server/auth/realm";
import { seal, unseal } from "@/server/auth/sealed";
import { placeName, readCookie } from "@/server/auth/session-token";

/** Between asking for a code and typing it: which code this browser waits for, and where it wanted to go. */
export const mailCookie = "__Host-ossis.mail";
export const mailSeconds = 900;

const Waiting = z.object({ place: z.string(), id: z.uuid(), back: z.string(), shown: z.string().optional() });
export type Waiting = Omit<z.infer<typeof Waiting>, "place">;

/** The code is short, so its hash needs the key of the installation: a table that leaked must not open anything. */
const hashOf = (id: string, code: string) =>
  createHmac("sha256", env().AUTH_SECRET).update(`email code ${id} ${code}`).digest();

/** Makes a six-digit code for an address; null when too many were asked for. It is sent after the transaction. */
export async function newEmailCode(
  arrival: Arrival,
  email: string,
): Promise<{ id: string; code: string } | null> {
  const { doors, place, now, address } = arrival;
  const realm = realmOf(place);
  if (realm?.kind !== "municipality") return null;
  const id = newId();
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const limits = [
    { key: attemptKey("mail", email), limit: { kind: "window" as const, most: 5, seconds: 900 } },
    { key: attemptKey("mail from", address), limit: { kind: "window" as const, most: 30, seconds: 900 } },
  ];
  return inRealm(doors, realm, async (tx) => {
    if (!(await countAttempt({ tx, now }, realm, limits))) return null;
    await issueEmailCode({ tx, now }, realm.municipalityId, { id, email, hash: hashOf(id, code) });
    return { id, code };
  });
}

/** The address a typed code proves; null when it does not. */
export async function proveEmail(
  { doors, place, now }: Arrival,
  id: string,
  code: string,
): Promise<string | null> {
  const realm = realmOf(place);
  if (realm?.kind !== "municipality") return null;
  const tried = { id, hash: hashOf(id, code.normalize("NFKC").replace(/\s/g, "")) };
  return inRealm(doors, realm, (tx) => spendEmailCode({ tx, now }, realm.municipalityId, tried));
}

export function mintWaiting({ place }: Pick<Arrival, "place">, waiting: Waiting): Promise<string> {
  return seal("e-mail code", { ...waiting, place: placeName(place) }, mailSeconds);
}

/** The code this browser waits for at this place. */
export async function readWaiting({
  headers,
  place,
}: Pick<Arrival, "headers" | "place">): Promise<Waiting | null> {
  const waiting = await unseal("e-mail code", readCookie(headers, mailCookie), Waiting);
  return waiting?.place === placeName(place) ? waiting : null;
}
