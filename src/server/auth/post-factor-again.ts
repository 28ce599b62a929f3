import { noteSecurity } from "@/domain/tenancy/note-security";
import { saveSecret } from "@/domain/tenancy/save-secret";
import { answerForm, field, goTo } from "@/server/auth/form-post";
import { newRecoveryCodes, newTotpSecret, recoveryHash } from "@/server/auth/one-time-passwords";
import { signedInAccount } from "@/server/auth/post-new-password";
import { proveSecondFactor } from "@/server/auth/post-second-factor";
import { provePassword } from "@/server/auth/prove-password";
import { type Arrival, inRealm, realmOf } from "@/server/auth/realm";
import { codesCookie, codesSeconds, mintCodes } from "@/server/auth/recovery-page";
import { mintStep, passwordPrint, stepCookie, stepSeconds } from "@/server/auth/sign-in-step";

const back = "/staff/preferences";

/** Somebody signed in takes another telephone or new recovery codes: both only after password and second factor. */
export function postFactorAgain(request: Request): Promise<Response> {
  return answerForm(request, async (arrival, form) => {
    const account = await signedInAccount(arrival);
    if (!account || arrival.place.kind !== "municipality") return goTo("/staff/hyr");
    const typed = { userName: account.userName, password: field(form, "password") };
    const proved = await provePassword(arrival, typed);
    const isOwner = proved?.secret.id === account.id;
    const shown =
      isOwner &&
      (account.totpConfirmedAt === null ||
        (await proveSecondFactor(arrival, account.id, field(form, "code"))));
    if (!shown) return goTo(`${back}?gabim=1#hyrja`);
    if (field(form, "what") === "codes") return giveCodes(arrival, account.id);
    const password = passwordPrint(account.passwordHash);
    const step = { account: account.id, user: account.userName, password, next: "enrol" as const, back };
    const value = await mintStep(arrival.place, { ...step, secret: newTotpSecret(), replaces: true });
    return goTo("/staff/hyr/faktori", [{ name: stepCookie, value, seconds: stepSeconds }]);
  });
}

async function giveCodes({ doors, place, now }: Arrival, accountId: string): Promise<Response> {
  const realm = realmOf(place);
  if (!realm) return goTo("/staff/hyr");
  const codes = newRecoveryCodes();
  const recoveryHashes = codes.flatMap((code) => recoveryHash(code) ?? []);
  await inRealm(doors, realm, async (tx) => {
    await saveSecret({ tx }, realm, accountId, { recoveryHashes });
    await noteSecurity({ tx, now }, realm, "recovery-codes-renewed", accountId);
  });
  const value = await mintCodes(place, { codes, back });
  return goTo("/staff/hyr/kodet", [{ name: codesCookie, value, seconds: codesSeconds }]);
}
