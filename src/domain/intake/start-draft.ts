import { eq } from "drizzle-orm";
import { getOfferedProcedure } from "@/domain/catalogue/reads";
import type { StartDraft } from "@/domain/intake/inputs";
import { listOwnDrafts } from "@/domain/intake/reads";
import { keptUntil, mostDrafts } from "@/domain/intake/rules";
import { drafts } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { persons } from "@/domain/tenancy/tables";
import { conflict, invalid } from "@/lib/errors";

/**
 * Begins an application online with what is known of the person. Beginning the same one again changes nothing. Throws
 * conflict for somebody who has begun as many as one may.
 */
export async function startDraft(
  context: Context<CitizenActor | GuestActor>,
  { id, procedure: code }: StartDraft,
): Promise<{ draftId: string }> {
  const { tx, actor, now } = context;
  const procedure = await getOfferedProcedure(tx, code);
  if (procedure.facts.channel === "counter") {
    throw invalid({
      sq: "Ky shërbim kërkohet vetëm në sportel.",
      en: "This service can only be requested at the counter.",
    });
  }
  const begun = await listOwnDrafts(context);
  if (begun.length >= mostDrafts && !begun.some((draft) => draft.id === id)) {
    throw conflict({
      sq: `Keni ${mostDrafts} aplikime të padërguara. Dërgoni ose fshini njërin prej tyre.`,
      en: `You have ${mostDrafts} applications that are not sent. Send or delete one of them.`,
    });
  }
  const [person] =
    actor.kind === "citizen" ? await tx.select().from(persons).where(eq(persons.id, actor.personId)) : [];
  const applicant = person
    ? {
        personalNumber: person.personalNumber,
        firstName: person.firstName,
        fatherName: person.fatherName,
        lastName: person.lastName,
        phone: person.phone,
        email: person.email,
      }
    : {};
  await tx
    .insert(drafts)
    .values({
      municipalityId: actor.municipalityId,
      id,
      procedureCode: procedure.code,
      procedureVersion: procedure.version,
      personId: person?.id ?? null,
      guestEmail: actor.kind === "guest" ? actor.email : null,
      applicant,
      raw: {},
      done: [],
      later: [],
      savedAt: now,
      expiresAt: keptUntil(now),
    })
    .onConflictDoNothing();
  return { draftId: id };
}
