import { createHmac, randomInt } from "node:crypto";
import { z } from "zod";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { refusedUntil } from "@/domain/tenancy/count-attempt";
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

const inWindow = (most: number, seconds: number) => ({ kind: "window" as const, most, seconds });

/** What came of asking for a code: the code, or when the next one may be asked for. */
export type AskedCode = { kind: "made"; id: string; code: string } | { kind: "wait"; until: Date };

/**
 * Makes a six-digit code for an address, unless too many were asked for; the limits look at no account, so the answer
 * tells of none. It is sent after the transaction.
 */
export async function newEmailCode(
  arrival: Arrival,
  realm: Extract<Realm, { kind: "municipality" }>,
  email: string,
): Promise<AskedCode> {
  const { doors, now, address } = arrival;
  const id = newId();
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const limits = [
    { key: attemptKey("mail", email), limit: inWindow(5, 900) },
    // Guesses at one address come from anywhere: a day of them stays at a hundred in a million.
    { key: attemptKey("mail of a day", email), limit: inWindow(20, 86_400) },
    { key: attemptKey("mail from", address), limit: inWindow(30, 900) },
  ];
  return inRealm(doors, realm, async (tx) => {
    const until = await refusedUntil({ tx, now }, realm, limits);
    if (until) return { kind: "wait", until };
    await issueEmailCode({ tx, now }, realm.municipalityId, { id, email, hash: hashOf(id, code) });
    return { kind: "made", id, code };
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
