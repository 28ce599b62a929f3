import { enrolSecondFactor } from "@/domain/tenancy/enrol-second-factor";
import { noteSecurity } from "@/domain/tenancy/note-security";
import { env } from "@/lib/env";
import { deskOf } from "@/server/auth/desk";
import { enterDesk } from "@/server/auth/enter";
import { answerForm, field, goTo } from "@/server/auth/form-post";
import { newRecoveryCodes, recoveryHash, totpStep } from "@/server/auth/one-time-passwords";
import { type Arrival, inRealm, realmOf } from "@/server/auth/realm";
import { codesCookie, codesSeconds, mintCodes, readCodes } from "@/server/auth/recovery-page";
import { readStep, type Step } from "@/server/auth/sign-in-step";
import { sealTotpSecret } from "@/server/auth/totp-secret";

/** The account shows that its application knows the secret; it gets its recovery codes and is in. */
export function postEnrolment(request: Request): Promise<Response> {
  return answerForm(request, async (arrival, form) => {
    const { base } = deskOf(arrival.place);
    const step = await readStep(arrival.headers, arrival.place, "enrol");
    const realm = realmOf(arrival.place);
    if (!step || !realm) return goTo(base);
    const codes = newRecoveryCodes();
    const enrolled = await enrol(arrival, step, field(form, "code").replace(/\s/g, ""), codes);
    if (!enrolled) return goTo(`${base}/faktori?gabim=1`);
    const session = await enterDesk(arrival, realm, { id: step.account, user: step.user });
    const value = await mintCodes(arrival.place, { codes, back: step.back });
    return goTo(`${base}/kodet`, [...session, { name: codesCookie, value, seconds: codesSeconds }]);
  });
}

async function enrol(
  { doors, place, now }: Arrival,
  step: Step,
  code: string,
  codes: string[],
): Promise<boolean> {
  const realm = realmOf(place);
  const at = step.secret ? totpStep(step.secret, code, now) : null;
  if (!realm || !step.secret || !at) return false;
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
    const step = await readStep(arrival.headers, arrival.place, "enrol");
    const realm = realmOf(arrival.place);
    if (!step || !realm || !env().OSSIS_DEMO) return goTo(deskOf(arrival.place).base);
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
