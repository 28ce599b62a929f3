import { deskOf, deskPath } from "@/server/auth/desk";
import { answerForm, field, goTo, safePath } from "@/server/auth/form-post";
import { newTotpSecret } from "@/server/auth/one-time-passwords";
import { provePassword } from "@/server/auth/prove-password";
import { mintStep, passwordPrint, stepCookie, stepSeconds } from "@/server/auth/sign-in-step";
import { keepTyped } from "@/server/auth/typed-again";

/** The first step of staff and national users: user name and password. */
export function postPassword(request: Request): Promise<Response> {
  return answerForm(request, async (arrival, form) => {
    const { place } = arrival;
    const { base, home } = deskOf(place);
    const back = safePath(field(form, "kthehu"), home);
    const typed = { userName: field(form, "user"), password: field(form, "password") };
    const proved = typed.userName && typed.password ? await provePassword(arrival, typed) : null;
    if (!proved) {
      const again = deskPath(base, { gabim: "1", kthehu: back === home ? "" : back });
      return goTo(again, [await keepTyped(arrival, typed.userName)]);
    }
    const { id, userName, passwordHash, totpConfirmedAt, firstUntil } = proved.secret;
    // Whoever came in with a first password is led to choosing their own.
    const after = firstUntil ? `${base}/fjalekalimi-i-ri` : back;
    const next = totpConfirmedAt ? ("code" as const) : ("enrol" as const);
    const secret = next === "enrol" ? { secret: newTotpSecret() } : {};
    const facts = { account: id, user: userName, password: passwordPrint(passwordHash), back: after };
    const step = await mintStep(place, { ...facts, next, ...secret });
    const path = next === "code" ? `${base}/kodi` : `${base}/faktori`;
    return goTo(path, [{ name: stepCookie, value: step, seconds: stepSeconds }]);
  });
}
