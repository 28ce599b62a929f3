import { z } from "zod";
import { refuseInsideTransaction } from "@/db/transaction-scope";
import { env } from "@/lib/env";

/** One text message. `id` is the same however often it is sent, so that the gateway can drop a second copy. */
export type Sms = { id: string; to: string; text: string };

const patience = 15_000;
const Accepted = z.object({ id: z.union([z.string(), z.number()]).transform(String) }).partial();

/**
 * Hands one text message to the gateway and returns its number there. Without a gateway a demonstration keeps it in its
 * outbox. Throws when it is not taken, and inside a transaction.
 */
export async function sendSms(sms: Sms): Promise<string> {
  refuseInsideTransaction("The SMS gateway");
  const { SMS_URL, SMS_TOKEN, OSSIS_DEMO } = env();
  if (!SMS_URL) {
    if (OSSIS_DEMO) return sms.id;
    throw new Error("No SMS gateway is configured");
  }
  const response = await fetch(SMS_URL, {
    method: "POST",
    headers: {
      authorization: `Bearer ${SMS_TOKEN}`,
      "content-type": "application/json",
      "idempotency-key": sms.id,
    },
    body: JSON.stringify({ to: sms.to, text: sms.text, reference: sms.id }),
    redirect: "error",
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`The SMS gateway answered ${response.status}`);
  const answer = Accepted.safeParse(await response.json().catch(() => ({})));
  return (answer.success && answer.data.id) || sms.id;
}
