import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { getProcedureVersion } from "@/domain/catalogue/reads";
import { appealOf } from "@/domain/catalogue/rules-wording";
import { type DossierRow, getDossier, getDossierId, listHistory, listTasks } from "@/domain/dossier/reads";
import { isApplicant } from "@/domain/dossier/rules";
import { readRegister, registerOf } from "@/domain/dossier/rules-register";
import { dossiers } from "@/domain/dossier/tables";
import { completionRequests, issuedDocuments, tasks } from "@/domain/dossier/tables-work";
import { getMunicipality, listHolidays, listOffices } from "@/domain/tenancy/reads";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { revokedOn, type StageDates, stageDates } from "@/domain/tracking/rules";
import { appealUntil, type OwnEntry, type OwnLine, ownHistory } from "@/domain/tracking/rules-own";
import { civilDate } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Text } from "@/lib/text";

type Applying = Context<CitizenActor | GuestActor>;

type Duties = Awaited<ReturnType<typeof openDuties>>;

type Facts = { row: DossierRow; service: Text; revoked: string | null; duties: Duties };

function lineOf(letters: string, { row, service, revoked, duties }: Facts): OwnLine {
  const request = duties.requests.find(({ dossierId }) => dossierId === row.id);
  return {
    id: row.id,
    register: registerOf(letters, row),
    service,
    stage: row.status,
    outcome: row.outcome,
    revokedOn: revoked,
    dueOn: row.dueOn,
    registeredOn: civilDate(row.registeredAt),
    asked: request ? { count: request.items.length, dueOn: request.dueOn } : null,
    mustPay: duties.payments.some(({ dossierId }) => dossierId === row.id),
  };
}

async function openDuties(tx: Tx, ids: string[]) {
  if (ids.length === 0) return { requests: [], payments: [] };
  const [requests, payments] = await Promise.all([
    tx
      .select()
      .from(completionRequests)
      .where(and(inArray(completionRequests.dossierId, ids), isNull(completionRequests.answeredAt))),
    tx
      .select({ dossierId: tasks.dossierId })
      .from(tasks)
      .where(and(inArray(tasks.dossierId, ids), eq(tasks.open, true), eq(tasks.kind, "payment"))),
  ]);
  return { requests, payments };
}

/** When the act issued last in each dossier was revoked. */
const revokedAt =
  sql<Date | null>`(select act.revoked_at from issued_documents act where act.municipality_id = dossiers.municipality_id and act.dossier_id = dossiers.id order by act.event_seq desc limit 1)`.mapWith(
    issuedDocuments.revokedAt,
  );

/**
 * One's own applications, last registered first, at most 100: a citizen's by person, a guest's by the drafts they
 * sent (`sent`).
 */
export async function listOwnDossiers({ tx, actor }: Applying, sent: string[]): Promise<OwnLine[]> {
  if (actor.kind === "guest" && sent.length === 0) return [];
  const mine = actor.kind === "citizen" ? eq(dossiers.personId, actor.personId) : inArray(dossiers.id, sent);
  const found = await tx
    .select({ row: dossiers, revokedAt })
    .from(dossiers)
    .where(mine)
    .orderBy(desc(dossiers.registeredAt))
    .limit(100);
  const own = found.filter(({ row }) => isApplicant(actor, row));
  const [{ letters }, duties] = await Promise.all([
    getMunicipality(tx, actor.municipalityId),
    openDuties(
      tx,
      own.map(({ row }) => row.id),
    ),
  ]);
  return Promise.all(
    own.map(async ({ row, revokedAt }) => {
      const { facts } = await getProcedureVersion(tx, row.procedureCode, row.procedureVersion);
      const revoked = revokedAt && civilDate(revokedAt);
      return lineOf(letters, { row, service: facts.title, revoked, duties });
    }),
  );
}

/** One of one's own applications with everything its owner may know. */
export type OwnDossier = OwnLine & {
  trackingCode: string;
  business: { nipt: string; name: string } | null;
  office: { name: Text; phone: string | null } | null;
  pause: string | null;
  dates: StageDates;
  history: OwnEntry[];
  appealBody: Text;
  decision: {
    outcome: "approved" | "refused";
    reasons: string | null;
    on: string;
    /** Of the decision, or of its revocation once there is one. */
    appealUntil: string;
  } | null;
};

/** The application with this number in the register. Throws not-found when there is none or it is somebody else's. */
export async function getOwnDossier(context: Applying, register: string): Promise<OwnDossier> {
  const { tx, actor } = context;
  const read = readRegister(register);
  const { letters } = await getMunicipality(tx, actor.municipalityId);
  if (read?.letters !== letters) throw notFound();
  const dossier = await getDossier(tx, await getDossierId(tx, read.year, read.number));
  if (!isApplicant(actor, dossier)) throw notFound();
  const [entries, works, offices, holidays, duties] = await Promise.all([
    listHistory(context, dossier),
    listTasks(tx, dossier.id),
    listOffices(tx),
    listHolidays(tx),
    openDuties(tx, [dossier.id]),
  ]);
  const officeBy = (id: string | undefined) => offices.find((office) => office.id === id);
  const nameOf = (node: string): Text | null => {
    const office = officeBy(works.find((work) => work.node === node)?.officeId);
    return office ? { sq: office.nameSq, en: office.nameEn } : null;
  };
  const current = officeBy(
    works.find((work) => work.open && ["task", "opinion", "wait"].includes(work.kind))?.officeId,
  );
  const decided = entries.findLast((entry) => entry.kind === "decided");
  const { facts } = dossier.procedure;
  const on = decided ? civilDate(decided.at) : "";
  const revoked = revokedOn(entries);
  return {
    ...lineOf(letters, { row: dossier, service: facts.title, revoked, duties }),
    trackingCode: dossier.trackingCode,
    business: dossier.applicant.business,
    office: current ? { name: { sq: current.nameSq, en: current.nameEn }, phone: current.phone } : null,
    pause: dossier.clock.pauses.find(({ to }) => to === null)?.reason ?? null,
    dates: stageDates(entries),
    history: ownHistory(entries, dossier, nameOf),
    appealBody: appealOf(facts).body,
    decision: decided
      ? {
          outcome: decided.data.outcome === "approved" ? "approved" : "refused",
          reasons: typeof decided.data.reasons === "string" ? decided.data.reasons : null,
          on,
          appealUntil: appealUntil(revoked ?? on, facts, new Set(holidays)),
        }
      : null,
  };
}
