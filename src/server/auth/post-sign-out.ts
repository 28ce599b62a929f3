import { revokeSession } from "@/domain/tenancy/revoke-sessions";
import { deskOf } from "@/server/auth/desk";
import { answerForm, goTo } from "@/server/auth/form-post";
import { inRealm, realmOf } from "@/server/auth/realm";
import { readSessionId, sessionCookie } from "@/server/auth/session-token";

/** Ends the session of this browser and goes to the sign-in page of those who work here, or of citizens. */
export function postSignOut(request: Request, whose: "desk" | "citizen"): Promise<Response> {
  return answerForm(request, async ({ doors, place, now, headers }, form) => {
    const english = form.get("gjuha") === "en";
    const realm = realmOf(place);
    const sid = await readSessionId(headers, place);
    if (realm && sid) await inRealm(doors, realm, (tx) => revokeSession({ tx, now }, realm, sid));
    const gone = [{ name: sessionCookie, value: "", seconds: 0 }];
    const doorway = whose === "desk" ? deskOf(place).base : english ? "/en/hyr" : "/hyr";
    return goTo(`${doorway}?dolet=1`, gone);
  });
}
