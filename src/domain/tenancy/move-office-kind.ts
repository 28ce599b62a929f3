import { inArray } from "drizzle-orm";
import type { MoveOfficeKind } from "@/domain/tenancy/inputs-offices";
import { noteChange } from "@/domain/tenancy/note-change";
import { listOfficesByKind } from "@/domain/tenancy/reads";
import { countPeople } from "@/domain/tenancy/reads-offices";
import type { Context } from "@/domain/tenancy/rules-actor";
import { requireAdministrator } from "@/domain/tenancy/rules-people";
import { officeKinds, offices } from "@/domain/tenancy/tables";
import { invalid, notFound } from "@/lib/errors";

/**
 * Lets another office do the work of a kind: steps opened from now on go there, open ones stay where they are. A kind
 * is moved and never taken away, so none is left without an office. Throws forbidden, not-found, or invalid for an
 * office where nobody works.
 */
export async function moveOfficeKind(
  context: Context,
  { kind, officeId }: MoveOfficeKind,
): Promise<{ officeId: string }> {
  const { tx, actor } = context;
  requireAdministrator(actor);
  const former = (await listOfficesByKind(tx)).find((each) => each.kind === kind)?.officeId ?? officeId;
  const rows = await tx
    .select({ id: offices.id, code: offices.code })
    .from(offices)
    .where(inArray(offices.id, [officeId, former]));
  const codeOf = (id: string) => rows.find((row) => row.id === id)?.code;
  const code = codeOf(officeId);
  if (!code) throw notFound();
  if ((await countPeople(tx, officeId)) === 0) {
    throw invalid({
      sq: "Në këtë zyrë nuk punon askush: puna do të mbetej pa njeri.",
      en: "Nobody works in this office: the work would wait for nobody.",
    });
  }
  await tx
    .insert(officeKinds)
    .values({ municipalityId: actor.municipalityId, kind, officeId })
    .onConflictDoUpdate({ target: [officeKinds.municipalityId, officeKinds.kind], set: { officeId } });
  if (former !== officeId)
    await noteChange(context, "office-kind-moved", `${kind}: ${codeOf(former) ?? "–"} → ${code}`);
  return { officeId };
}
