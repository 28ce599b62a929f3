import { createHash } from "node:crypto";
import { z } from "zod";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { findSecret } from "@/domain/tenancy/reads-access";
import { type Arrival, inRealm, realmOf } from "@/server/auth/realm";
import { seal, unseal } from "@/server/auth/sealed";
import { placeName, readCookie } from "@/server/auth/session-token";
import type { Place } from "@/server/place";

/** Between password and second factor: proves the first to the second, and opens nothing by itself. */
export const stepCookie = "__Host-ossis.step";
export const stepSeconds = 600;

const Step = z.object({
  place: z.string(),
  account: z.uuid(),
  user: z.string(),
  /** A print of the password that was proved: the step ends with that password. */
  password: z.string(),
  next: z.enum(["code", "enrol"]),
  back: z.string(),
  /** The secret the authenticator application is about to learn; kept only once a code proved that it did. */
  secret: z.string().optional(),
  /** True for somebody who proved the former second factor and takes another. */
  replaces: z.boolean().optional(),
});
export type Step = Omit<z.infer<typeof Step>, "place">;

export function mintStep(place: Place, step: Step): Promise<string> {
  return seal("sign-in step", { ...step, place: placeName(place) }, stepSeconds);
}

/** The step this browser has reached at this place, when it is the wanted one. */
export async function readStep(headers: Headers, place: Place, next: Step["next"]): Promise<Step | null> {
  const step = await unseal("sign-in step", readCookie(headers, stepCookie), Step);
  return step && step.place === placeName(place) && step.next === next ? step : null;
}

/** What a step says of the password it was reached by. */
export function passwordPrint(passwordHash: string): string {
  return createHash("sha256").update(`step ${passwordHash}`).digest("base64url").slice(0, 22);
}

/** The step this browser has reached while the password that led to it still opens, and whose account it is. */
export async function readOpenStep(
  { headers, place, doors }: Arrival,
  next: Step["next"],
): Promise<{ step: Step; realm: Realm } | null> {
  const step = await readStep(headers, place, next);
  const realm = realmOf(place);
  if (!step || !realm) return null;
  const account = await inRealm(doors, realm, (tx) => findSecret(tx, realm, { id: step.account }));
  return account && passwordPrint(account.passwordHash) === step.password ? { step, realm } : null;
}
