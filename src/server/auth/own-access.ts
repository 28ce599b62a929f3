import { getFactor, listSessions } from "@/domain/tenancy/reads-sessions";
import { revokeOtherSessions } from "@/domain/tenancy/revoke-sessions";
import { findActor } from "@/server/auth/actor";
import { answerForm, arrivalOf, goTo } from "@/server/auth/form-post";
import { type Arrival, inRealm, realmOf } from "@/server/auth/realm";
import { readSessionId } from "@/server/auth/session-token";

/** How somebody signs in: their second factor, and the browsers they are signed in with. */
export type OwnAccess = {
  factorSince: string | null;
  codesLeft: number;
  sessions: { device: string | null; createdAt: string; seenAt: string; isThis: boolean }[];
};

/** The member of staff at this browser with the session they are in; null for everybody else. */
async function staffAt({ headers, place, doors, now }: Arrival) {
  const actor = await findActor(headers, place, doors, now);
  const sid = await readSessionId(headers, place);
  return actor.kind === "staff" && sid ? { ...actor, sid } : null;
}

/** What somebody who works here sees of their own sign-in; null for everybody else. */
export async function ownAccess(headers: Headers): Promise<OwnAccess | null> {
  const arrival = await arrivalOf(headers);
  const who = arrival && (await staffAt(arrival));
  const realm = arrival && realmOf(arrival.place);
  if (!arrival || !who || !realm) return null;
  const { doors, now } = arrival;
  const [factor, open] = await inRealm(doors, realm, (tx) =>
    Promise.all([
      getFactor(tx, who.municipalityId, who.staffId),
      listSessions({ tx, now }, who.municipalityId, who.staffId),
    ]),
  );
  return {
    factorSince: factor.since?.toISOString() ?? null,
    codesLeft: factor.codesLeft,
    sessions: open.map(({ id, ...session }) => ({ ...session, isThis: id === who.sid })),
  };
}

/** Ends the sessions on all other devices and goes back to the preferences. */
export function postSignOutElsewhere(request: Request): Promise<Response> {
  return answerForm(request, async (arrival) => {
    const who = await staffAt(arrival);
    const realm = realmOf(arrival.place);
    if (!who || !realm) return goTo("/staff/hyr");
    const { doors, now } = arrival;
    await inRealm(doors, realm, (tx) =>
      revokeOtherSessions({ tx, now }, who.municipalityId, who.staffId, who.sid),
    );
    return goTo("/staff/preferences?dolet=1#hyrja");
  });
}
