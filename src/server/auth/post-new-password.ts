import { findSecret } from "@/domain/tenancy/reads-access";
import { passwordProblem } from "@/domain/tenancy/rules-password";
import { setPassword } from "@/domain/tenancy/set-password";
import { findActor } from "@/server/auth/actor";
import { deskOf } from "@/server/auth/desk";
import { answerForm, field, goTo } from "@/server/auth/form-post";
import { hashPassword } from "@/server/auth/passwords";
import { provePassword } from "@/server/auth/prove-password";
import { type Arrival, inRealm, realmOf } from "@/server/auth/realm";
import { sessionCookie } from "@/server/auth/session-token";

/** Somebody who works here changes the password; every session ends with it, this one too. */
export function postNewPassword(request: Request): Promise<Response> {
  return answerForm(request, async (arrival, form) => {
    const { base } = deskOf(arrival.place);
    const account = await signedInAccount(arrival);
    const realm = realmOf(arrival.place);
    if (!account || !realm) return goTo(base);
    const wanted = field(form, "new");
    const { place, doors, now } = arrival;
    const municipality = place.kind === "municipality" ? place.name : "";
    const problem =
      wanted === field(form, "again") ? passwordProblem(wanted, { ...account, municipality }) : "differs";
    if (problem) return goTo(`${base}/fjalekalimi-i-ri?gabim=${problem}`);
    const proved = await provePassword(arrival, {
      userName: account.userName,
      password: field(form, "password"),
    });
    if (proved?.secret.id !== account.id) return goTo(`${base}/fjalekalimi-i-ri?gabim=wrong`);
    const hash = await hashPassword(wanted);
    await inRealm(doors, realm, (tx) => setPassword({ tx, now }, realm, account.id, hash));
    return goTo(`${base}?ndryshuar=1`, [{ name: sessionCookie, value: "", seconds: 0 }]);
  });
}

/** The account of whoever is signed in at this desk; null for citizens and visitors. */
export async function signedInAccount({ headers, place, doors, now }: Arrival) {
  const actor = await findActor(headers, place, doors, now);
  const id = actor.kind === "staff" ? actor.staffId : actor.kind === "national" ? actor.accountId : null;
  const realm = realmOf(place);
  return id && realm ? inRealm(doors, realm, (tx) => findSecret(tx, realm, { id })) : null;
}
