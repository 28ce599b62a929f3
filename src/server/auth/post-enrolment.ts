import type { Realm } from "@/domain/tenancy/count-attempt";
import { enrolSecondFactor } from "@/domain/tenancy/enrol-second-factor";
import { noteSecurity } from "@/domain/tenancy/note-security";
import { env } from "@/lib/env";
import { deskOf } from "@/server/auth/desk";
import { enterDesk } from "@/server/auth/enter";
import { answerForm, field, goTo } from "@/server/auth/form-post";
import { newRecoveryCodes, recoveryHash, totpStep } from "@/server/auth/one-time-passwords";
import { type Arrival, inRealm } from "@/server/auth/realm";
import { codesCookie, codesSeconds, mintCodes, readCodes } from "@/server/auth/recovery-page";
import { readOpenStep, type Step } from "@/server/auth/sign-in-step";
import { sealTotpSecret } from "@/server/auth/totp-secret";

/** The account shows that its application knows the secret; it gets its recovery codes and is in. */
export function postEnrolment(request: Request): Promise<Response> {
  return answerForm(request, async (arrival, form) => {
    const { base } = deskOf(arrival.place);
    const open = await readOpenStep(arrival, "enrol");
    if (!open) return goTo(base);
    const { step, realm } = open;
    const codes = newRecoveryCodes();
    const enrolled = await enrol(arrival, open, field(form, "code").replace(/\s/g, ""), codes);
    if (!enrolled) return goTo(`${base}/faktori?gabim=1`);
    const session = await enterDesk(arrival, realm, { id: step.account, user: step.user });
    const value = await mintCodes(arrival.place, { codes, back: step.back });
    return goTo(`${base}/kodet`, [...session, { name: codesCookie, value, seconds: codesSeconds }]);
  });
}

async function enrol(
  { doors, now }: Arrival,
  { step, realm }: { step: Step; realm: Realm },
  code: string,
  codes: string[],
): Promise<boolean> {
  const at = step.secret ? totpStep(step.secret, code, now) : null;
  if (!step.secret || !at) return false;
  const totpSecret = await sealTotpSecret(step.secret);
  const recoveryHashes = codes.flatMap((each) => recoveryHash(each) ?? []);
  return inRealm(doors, realm, async (tx) => {
    const done = await enrolSecondFactor({ tx, now }, realm, step.account, {
      totpSecret,
      step: at,
      recoveryHashes,
      replaces: step.replaces === true,
    });
    if (done) await noteSecurity({ tx, now }, realm, "second-factor-enrolled", step.account);
    return done;
  });
}

/** In a demonstration the second factor may wait: its passwords are printed on the screen anyway. */
export function postEnrolmentLater(request: Request): Promise<Response> {
  return answerForm(request, async (arrival) => {
    const open = env().OSSIS_DEMO ? await readOpenStep(arrival, "enrol") : null;
    if (!open) return goTo(deskOf(arrival.place).base);
    const { step, realm } = open;
    return goTo(step.back, await enterDesk(arrival, realm, { id: step.account, user: step.user }));
  });
}

/** The recovery codes were kept; they are not shown again. */
export function postCodesKept(request: Request): Promise<Response> {
  return answerForm(request, async ({ headers, place }) => {
    const shown = await readCodes(headers, place);
    return goTo(shown?.back ?? deskOf(place).home, [{ name: codesCookie, value: "", seconds: 0 }]);
  });
}
