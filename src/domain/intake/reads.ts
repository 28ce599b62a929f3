import { and, desc, eq, gt, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { getProcedureVersion, type PublishedProcedure } from "@/domain/catalogue/reads";
import { attachments } from "@/domain/dossier/tables-work";
import { findCheckedName, listCompanies } from "@/domain/intake/reads-mandates";
import { mostDrafts } from "@/domain/intake/rules";
import { needsMandate, type Subject, subjectOf } from "@/domain/intake/rules-business";
import { type JourneyStep, journeyOf } from "@/domain/intake/rules-journey";
import { drafts } from "@/domain/intake/tables";
import { listUnits } from "@/domain/tenancy/reads";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { civilDate } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { AnswerContext } from "@/lib/form-answers-value";

export type DraftRow = typeof drafts.$inferSelect;
export type LoadedDraft = DraftRow & { procedure: PublishedProcedure };
export type AttachmentRow = typeof attachments.$inferSelect;
type Applying = Context<CitizenActor | GuestActor>;

function own(actor: CitizenActor | GuestActor): SQL | undefined {
  return actor.kind === "citizen"
    ? eq(drafts.personId, actor.personId)
    : and(isNull(drafts.personId), eq(drafts.guestEmail, actor.email));
}

async function withProcedure(tx: Tx, row: DraftRow | undefined): Promise<LoadedDraft> {
  if (!row) throw notFound();
  return { ...row, procedure: await getProcedureVersion(tx, row.procedureCode, row.procedureVersion) };
}

/** One's own draft, sent or not. Throws not-found for anybody else's and for none. */
export async function getOwnDraft(
  { tx, actor }: Pick<Applying, "tx" | "actor">,
  id: string,
): Promise<LoadedDraft> {
  const [row] = await tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), own(actor)));
  return withProcedure(tx, row);
}

/** The same, locked until the end of the transaction so that two pages sent at once cannot lose each other's answers. */
export async function getOwnDraftToChange({ tx, actor }: Applying, id: string): Promise<LoadedDraft> {
  const [row] = await tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), own(actor)))
    .for("update");
  return withProcedure(tx, row);
}

/** One's own drafts that can still be gone on with, last saved first, as many as one may have. */
export async function listOwnDrafts({ tx, actor, now }: Applying): Promise<LoadedDraft[]> {
  const rows = await tx
    .select()
    .from(drafts)
    .where(and(own(actor), isNull(drafts.sentAt), gt(drafts.expiresAt, now)))
    .orderBy(desc(drafts.savedAt))
    .limit(mostDrafts);
  return Promise.all(rows.map((row) => withProcedure(tx, row)));
}

/** Identifiers of the applications one has sent, last first, at most 100. */
export async function listSent({ tx, actor }: Pick<Applying, "tx" | "actor">): Promise<string[]> {
  const rows = await tx
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(own(actor), isNotNull(drafts.sentAt)))
    .orderBy(desc(drafts.sentAt))
    .limit(100);
  return rows.map(({ id }) => id);
}

/** Files added to a draft or dossier and not removed, in the order they came. */
export async function listFiles(tx: Tx, dossierId: string): Promise<AttachmentRow[]> {
  return tx
    .select()
    .from(attachments)
    .where(and(eq(attachments.dossierId, dossierId), isNull(attachments.removedAt)))
    .orderBy(attachments.addedAt);
}

/** What the answers of this municipality are read against today. */
export async function answersAround({ tx, now }: Pick<Context, "tx" | "now">): Promise<AnswerContext> {
  const units = await listUnits(tx);
  return { units: units.map((unit) => unit.name), today: civilDate(now) };
}

/** Keys of the documents that have a file which passed, or is still to pass, its check. */
export function keysWithFile(files: readonly AttachmentRow[]): string[] {
  return files.filter((file) => file.state !== "refused").map((file) => file.documentKey);
}

/** A draft's way with what it was made of. */
export type Journey = {
  steps: JourneyStep[];
  files: AttachmentRow[];
  around: AnswerContext;
  subject: Subject;
};

/** The name of a business that is new to the person, as an office checked it before; else as they gave it. */
async function withCheckedName(tx: Tx, subject: Subject, isGuest: boolean): Promise<Subject> {
  if (!needsMandate(subject, isGuest)) return subject;
  const name = await findCheckedName(tx, subject.nipt);
  return name === null ? subject : { ...subject, name, isNameChecked: true };
}

/** A draft with its files and its pages, each with whether it is dealt with. Throws not-found like `getOwnDraft`. */
export async function getJourney(context: Applying, draft: LoadedDraft): Promise<Journey> {
  const { tx, actor } = context;
  const [files, around, companies] = await Promise.all([
    listFiles(tx, draft.id),
    answersAround(context),
    listCompanies(context),
  ]);
  const isGuest = actor.kind === "guest";
  const { facts } = draft.procedure;
  const said = subjectOf(facts.audience, draft.applicant, companies, around);
  const subject = await withCheckedName(tx, said, isGuest);
  const steps = journeyOf(facts, {
    isGuest,
    companies,
    subject,
    done: draft.done,
    applicant: draft.applicant,
    raw: draft.raw,
    files: keysWithFile(files),
    later: draft.later,
    answers: around,
  });
  return { steps, files, around, subject };
}

/** Throws not-found unless the draft is one's own, not yet sent, and asks for this document. */
export async function requireDraftDocument(context: Applying, id: string, key: string): Promise<void> {
  // Locked: a draft discarded in the same moment waits, and then finds the file among those it removes.
  const draft = await getOwnDraftToChange(context, id);
  if (draft.sentAt !== null) throw notFound();
  const { steps } = await getJourney(context, draft);
  if (!steps.some((step) => step.kind === "document" && step.document.key === key)) throw notFound();
}
