import { countAttempt, forgetAttempts } from "@/domain/tenancy/count-attempt";
import { noteSecurity } from "@/domain/tenancy/note-security";
import { findSecret } from "@/domain/tenancy/reads-access";
import { type Shown, spendSecondFactor } from "@/domain/tenancy/spend-second-factor";
import { deskOf } from "@/server/auth/desk";
import { enterDesk } from "@/server/auth/enter";
import { answerForm, field, goTo } from "@/server/auth/form-post";
import { recoveryHash, totpStep } from "@/server/auth/one-time-passwords";
import { attemptKey } from "@/server/auth/prove-password";
import { type Arrival, inRealm, realmOf } from "@/server/auth/realm";
import { readOpenStep } from "@/server/auth/sign-in-step";
import { openTotpSecret } from "@/server/auth/totp-secret";

/** The second step: a code of the authenticator application, or one of the recovery codes. */
export function postSecondFactor(request: Request): Promise<Response> {
  return answerForm(request, async (arrival, form) => {
    const { base } = deskOf(arrival.place);
    const open = await readOpenStep(arrival, "code");
    if (!open) return goTo(base);
    const { step, realm } = open;
    const shown = await proveSecondFactor(arrival, step.account, field(form, "code"));
    if (!shown) return goTo(`${base}/kodi?gabim=1`);
    return goTo(step.back, await enterDesk(arrival, realm, { id: step.account, user: step.user }));
  });
}

/** True when the code is right, was not used before, and there were not too many wrong ones. Uses the code up. */
export async function proveSecondFactor(arrival: Arrival, accountId: string, code: string): Promise<boolean> {
  const { doors, place, now } = arrival;
  const realm = realmOf(place);
  if (!realm) return false;
  const key = attemptKey("second factor", accountId);
  const secret = await inRealm(doors, realm, async (tx) => {
    const allowed = await countAttempt({ tx, now }, realm, [{ key, limit: { kind: "growing", free: 5 } }]);
    return allowed ? findSecret(tx, realm, { id: accountId }) : null;
  });
  const totp = secret?.totpConfirmedAt ? await openTotpSecret(secret.totpSecret) : null;
  const shown = secret && readShown(code, totp, now);
  return inRealm(doors, realm, async (tx) => {
    const used = shown ? await spendSecondFactor({ tx }, realm, accountId, shown) : false;
    if (used) await forgetAttempts({ tx, now }, realm, key);
    const happened = !used ? "second-factor-refused" : shown && "step" in shown ? null : "recovery-code-used";
    if (happened) await noteSecurity({ tx, now }, realm, happened, accountId);
    return used;
  });
}

function readShown(code: string, totp: Awaited<ReturnType<typeof openTotpSecret>>, now: Date): Shown | null {
  const step = totp && totpStep(totp.secret, code.replace(/\s/g, ""), now);
  if (step) return { step, resealed: totp.resealed };
  const hash = recoveryHash(code);
  return hash ? { recoveryHash: hash } : null;
}
