import { revokeSession } from "@/domain/tenancy/revoke-sessions";
import { deskOf } from "@/server/auth/desk";
import { answerForm, goTo } from "@/server/auth/form-post";
import { inRealm, realmOf } from "@/server/auth/realm";
import { readSessionId, sessionCookie } from "@/server/auth/session-token";

/** Ends the session of this browser and goes to the sign-in page of those who work here, or to the portal. */
export function postSignOut(request: Request): Promise<Response> {
  return answerForm(request, async ({ doors, place, now, headers }, form) => {
    const realm = realmOf(place);
    const sid = await readSessionId(headers, place);
    if (realm && sid) await inRealm(doors, realm, (tx) => revokeSession({ tx, now }, realm, sid));
    const gone = [{ name: sessionCookie, value: "", seconds: 0 }];
    const ofDesk = place.kind === "national" || form.get("nga") === "staff";
    return goTo(ofDesk ? `${deskOf(place).base}?dolet=1` : "/hyr?dolet=1", gone);
  });
}
