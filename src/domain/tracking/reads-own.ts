import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { getProcedureVersion } from "@/domain/catalogue/reads";
import { appealOf } from "@/domain/catalogue/rules-wording";
import { type DossierRow, getDossier, getDossierId, listHistory, listTasks } from "@/domain/dossier/reads";
import { isApplicant } from "@/domain/dossier/rules";
import { readRegister, registerOf } from "@/domain/dossier/rules-register";
import { dossiers } from "@/domain/dossier/tables";
import { completionRequests, tasks } from "@/domain/dossier/tables-work";
import { getMunicipality, listHolidays, listOffices } from "@/domain/tenancy/reads";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { type StageDates, stageDates } from "@/domain/tracking/rules";
import { appealUntil, type OwnEntry, type OwnLine, ownHistory } from "@/domain/tracking/rules-own";
import { civilDate } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Text } from "@/lib/text";

type Applying = Context<CitizenActor | GuestActor>;

type Duties = Awaited<ReturnType<typeof openDuties>>;

function lineOf(letters: string, row: DossierRow, service: Text, duties: Duties): OwnLine {
  const request = duties.requests.find(({ dossierId }) => dossierId === row.id);
  return {
    id: row.id,
    register: registerOf(letters, row),
    service,
    stage: row.status,
    outcome: row.outcome,
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

/**
 * One's own applications, last registered first, at most 100: a citizen's by person, a guest's by the drafts they
 * sent (`sent`).
 */
export async function listOwnDossiers({ tx, actor }: Applying, sent: string[]): Promise<OwnLine[]> {
  if (actor.kind === "guest" && sent.length === 0) return [];
  const mine = actor.kind === "citizen" ? eq(dossiers.personId, actor.personId) : inArray(dossiers.id, sent);
  const found = await tx.select().from(dossiers).where(mine).orderBy(desc(dossiers.registeredAt)).limit(100);
  const rows = found.filter((row) => isApplicant(actor, row));
  const [{ letters }, duties] = await Promise.all([
    getMunicipality(tx, actor.municipalityId),
    openDuties(
      tx,
      rows.map(({ id }) => id),
    ),
  ]);
  return Promise.all(
    rows.map(async (row) => {
      const { facts } = await getProcedureVersion(tx, row.procedureCode, row.procedureVersion);
      return lineOf(letters, row, facts.title, duties);
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
  return {
    ...lineOf(letters, dossier, facts.title, duties),
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
          appealUntil: appealUntil(on, facts, new Set(holidays)),
        }
      : null,
  };
}
