import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { mandateKey } from "@/domain/dossier/inputs";
import { getDossier, listTasks } from "@/domain/dossier/reads";
import { hasActFor } from "@/domain/dossier/reads-acts";
import { isOnlyAsked, mayOpen } from "@/domain/dossier/rules";
import { attachments } from "@/domain/dossier/tables-work";
import type { MandateFileReference, MandatesOfDossier } from "@/domain/intake/inputs";
import type { FindMandate } from "@/domain/intake/inputs-counter";
import {
  type CaseMandate,
  type Company,
  companiesOf,
  correctionOf,
  mandateState,
} from "@/domain/intake/rules-mandate";
import { mandates } from "@/domain/intake/tables";
import type { CitizenActor, GuestActor, StaffActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { persons } from "@/domain/tenancy/tables";
import { civilDate } from "@/lib/dates";
import { conflict, notFound } from "@/lib/errors";

type MandateRow = typeof mandates.$inferSelect;
type AttachmentRow = typeof attachments.$inferSelect;

/** The businesses this person may or could act for and has not removed; none for a guest. */
export async function listCompanies({
  tx,
  actor,
  now,
}: Context<CitizenActor | GuestActor>): Promise<Company[]> {
  if (actor.kind === "guest") return [];
  const rows = await tx
    .select()
    .from(mandates)
    .where(and(eq(mandates.personId, actor.personId), isNull(mandates.withdrawnAt)))
    .orderBy(desc(mandates.addedAt))
    .limit(200);
  return companiesOf(rows, civilDate(now));
}

/** What somebody standing at the counter handed in online for a business; null when there is nothing. */
export async function findMandate(
  { tx, now }: Context<StaffActor>,
  { personalNumber, nipt }: FindMandate,
): Promise<Company | null> {
  const rows = await tx
    .select({ mandate: mandates })
    .from(mandates)
    .innerJoin(
      persons,
      and(eq(persons.municipalityId, mandates.municipalityId), eq(persons.id, mandates.personId)),
    )
    .where(
      and(eq(persons.personalNumber, personalNumber), eq(mandates.nipt, nipt), isNull(mandates.withdrawnAt)),
    )
    .orderBy(desc(mandates.addedAt))
    .limit(10);
  const own = rows.map(({ mandate }) => mandate);
  return companiesOf(own, civilDate(now))[0] ?? null;
}

/** The name of a business as an office last checked it, from anybody's mandate; null when none ever was. */
export async function findCheckedName(tx: Tx, nipt: string): Promise<string | null> {
  const [row] = await tx
    .select({ name: mandates.businessName })
    .from(mandates)
    .where(and(eq(mandates.nipt, nipt), isNotNull(mandates.checkedAt), isNull(mandates.refusal)))
    .orderBy(desc(mandates.checkedAt))
    .limit(1);
  return row?.name ?? null;
}

/** What the applicant of a dossier handed in to act for its business, newest first; none where it has no business. */
export async function listMandatesOf(
  tx: Tx,
  dossier: { personId: string | null; applicant: { business: { nipt: string } | null } },
): Promise<MandateRow[]> {
  const { personId, applicant } = dossier;
  if (personId === null || applicant.business === null) return [];
  return tx
    .select()
    .from(mandates)
    .where(and(eq(mandates.personId, personId), eq(mandates.nipt, applicant.business.nipt)))
    .orderBy(desc(mandates.addedAt))
    .limit(10);
}

/**
 * The mandates a dossier rests on with their files; null for whoever was only asked for an opinion. Throws not-found
 * for whoever may not open the dossier.
 */
async function loadMandates({ tx, actor }: Context<StaffActor>, dossierId: string) {
  const [dossier, tasks] = await Promise.all([getDossier(tx, dossierId), listTasks(tx, dossierId)]);
  const hasAct = await hasActFor(actor, { tx, dossierId, tasks });
  if (!mayOpen(actor, tasks, hasAct)) throw notFound();
  if (isOnlyAsked(actor, tasks, hasAct)) return null;
  const rows = await listMandatesOf(tx, dossier);
  // What the office asked for afterwards came with this dossier, and may belong to a mandate of an earlier one.
  const places = [dossierId, ...rows.map((row) => row.dossierId)];
  const files = await tx
    .select()
    .from(attachments)
    .where(
      and(
        inArray(attachments.dossierId, places),
        eq(attachments.documentKey, mandateKey),
        isNull(attachments.removedAt),
      ),
    )
    .orderBy(attachments.addedAt);
  return { rows, files };
}

function caseMandate(row: MandateRow, files: AttachmentRow[], today: string): CaseMandate {
  const { id, nipt, businessName, basis, validUntil, refusal, checkedAt, checkedBy } = row;
  const corrected = correctionOf(row);
  return {
    ...{ id, nipt, businessName, basis, validUntil, refusal, checkedBy },
    corrected: corrected && { ...corrected, by: row.correctedBy },
    state: mandateState(row, today),
    addedOn: civilDate(row.addedAt),
    checkedOn: checkedAt && civilDate(checkedAt),
    withdrawnOn: row.withdrawnAt && civilDate(row.withdrawnAt),
    files: files.map(({ id: fileId, fileName, mediaType, size, state, addedAt }) => ({
      ...{ id: fileId, fileName, mediaType, size, state },
      addedAt: addedAt.toISOString(),
    })),
  };
}

/**
 * What the applicant of a dossier handed in to act for its business, newest first, for staff who may open the
 * dossier; null for those who were only asked for an opinion. Throws not-found for anybody else.
 */
export async function listCaseMandates(
  context: Context<StaffActor>,
  { dossierId }: MandatesOfDossier,
): Promise<CaseMandate[] | null> {
  const found = await loadMandates(context, dossierId);
  if (!found) return null;
  const { rows, files } = found;
  const newest = rows[0]?.id;
  return rows.map((row) => {
    const own = files.filter(
      (file) => file.dossierId === row.dossierId || (row.id === newest && file.dossierId === dossierId),
    );
    return caseMandate(row, own, civilDate(context.now));
  });
}

/**
 * Where a file of a mandate lies, for staff who may open a dossier that rests on it, which need not be the one it came
 * with. Throws not-found for anybody else, conflict while it waits for its check or did not pass.
 */
export async function getMandateFile(
  context: Context<StaffActor>,
  { dossierId, fileId }: MandateFileReference,
): Promise<AttachmentRow> {
  const found = await loadMandates(context, dossierId);
  const file = found?.files.find(({ id }) => id === fileId);
  if (!file) throw notFound();
  if (file.state === "clean") return file;
  throw conflict({
    sq: "Skedari po kontrollohet. Provoni pas pak.",
    en: "The file is being checked. Try again soon.",
  });
}
