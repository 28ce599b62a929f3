import { and, asc, eq, getTableColumns, gte, inArray, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { prepared } from "@/db/prepared";
import { getProcedureVersion, type PublishedProcedure } from "@/domain/catalogue/reads";
import { dossierEvents, dossiers } from "@/domain/dossier/tables";
import { tasks } from "@/domain/dossier/tables-work";
import { surroundingsStamp } from "@/domain/tenancy/reads-surroundings";
import type { Context } from "@/domain/tenancy/rules-actor";
import { notFound } from "@/lib/errors";

const day = 86_400_000;

export type DossierRow = typeof dossiers.$inferSelect;
export type TaskRow = typeof tasks.$inferSelect;

/** A dossier with the version of the procedure it runs on. */
export type LoadedDossier = DossierRow & { procedure: PublishedProcedure };

/** The same, locked until the end of the transaction, with the stamp of what its next step depends on. */
export type LockedDossier = LoadedDossier & { surroundingsStamp: string | null };

/** The dossier, locked until the end of the transaction so that two steps cannot cross. Throws not-found. */
export async function getDossierToChange(tx: Tx, id: string): Promise<LockedDossier> {
  return loaded(tx, await toChange(tx).execute({ id }));
}

/** The dossier a task belongs to, locked likewise. Throws not-found. */
export async function getDossierOfTaskToChange(tx: Tx, taskId: string): Promise<LockedDossier> {
  return loaded(tx, await ofTaskToChange(tx).execute({ taskId }));
}

/** The dossier a task belongs to, as it stands. Throws not-found. */
export async function getDossierOfTask(tx: Tx, taskId: string): Promise<LoadedDossier> {
  return loaded(
    tx,
    await tx
      .select()
      .from(dossiers)
      .where(eq(dossiers.id, tx.select({ id: tasks.dossierId }).from(tasks).where(eq(tasks.id, taskId)))),
  );
}

/** The tasks of the dossier a task belongs to, in the order they were opened. */
export async function listTasksBeside(tx: Tx, taskId: string): Promise<TaskRow[]> {
  return tasksBeside(tx).execute({ taskId });
}

// A task never changes its dossier, so looking it up needs no trip of its own.
const dossierOfTask = (tx: Tx) =>
  tx
    .select({ id: tasks.dossierId })
    .from(tasks)
    .where(eq(tasks.id, sql.placeholder("taskId")));

const withStamp = { ...getTableColumns(dossiers), surroundingsStamp };

const toChange = prepared((tx) =>
  tx
    .select(withStamp)
    .from(dossiers)
    .where(eq(dossiers.id, sql.placeholder("id")))
    .for("update"),
);

const ofTaskToChange = prepared((tx) =>
  tx
    .select(withStamp)
    .from(dossiers)
    .where(eq(dossiers.id, dossierOfTask(tx)))
    .for("update"),
);

const tasksBeside = prepared((tx) =>
  tx
    .select()
    .from(tasks)
    .where(eq(tasks.dossierId, dossierOfTask(tx)))
    .orderBy(asc(tasks.openedAt), asc(tasks.token)),
);

async function loaded<Row extends DossierRow>(
  tx: Tx,
  [row]: Row[],
): Promise<Row & Pick<LoadedDossier, "procedure">> {
  if (!row) throw notFound();
  return { ...row, procedure: await getProcedureVersion(tx, row.procedureCode, row.procedureVersion) };
}

/** The dossier as it stands. Throws not-found. */
export async function getDossier(tx: Tx, id: string): Promise<LoadedDossier> {
  return loaded(tx, await tx.select().from(dossiers).where(eq(dossiers.id, id)));
}

/** The identifier behind a register number such as 4217 of 2026. Throws not-found. */
export async function getDossierId(tx: Tx, year: number, number: number): Promise<string> {
  const [row] = await tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(and(eq(dossiers.registerYear, year), eq(dossiers.registerNumber, number)));
  if (!row) throw notFound();
  return row.id;
}

export type HistoryEntry = typeof dossierEvents.$inferSelect;

/** How many entries of a history are read at once; hardly any dossier has more. */
export const mostEntries = 500;

/**
 * The history of a dossier, oldest first: its first entry, and the newest ones, or the newest of those before an
 * entry. Only the years from its registration until now are searched.
 */
export async function listHistory(
  { tx, now }: Pick<Context, "tx" | "now">,
  { id, registeredAt, eventSeq }: Pick<DossierRow, "id" | "registeredAt" | "eventSeq">,
  before: number | null = null,
): Promise<HistoryEntry[]> {
  // A process whose clock runs behind or ahead may write an entry a little before the registration, or after now.
  const from = new Date(registeredAt.getTime() - day);
  const to = new Date(now.getTime() + day);
  const { seq, at, dossierId } = dossierEvents;
  const newest = and(gte(seq, (before ?? eventSeq + 1) - mostEntries), before ? lt(seq, before) : undefined);
  return tx
    .select()
    .from(dossierEvents)
    .where(and(eq(dossierId, id), gte(at, from), lt(at, to), or(eq(seq, 1), newest)))
    .orderBy(asc(seq));
}

/**
 * These tasks in the order in which whoever changes several locks their dossiers, so that two who do so at once wait for
 * each other and do not block each other. A task that does not exist stays in the list.
 */
export async function inLockOrder(tx: Tx, taskIds: readonly string[]): Promise<string[]> {
  const distinct = [...new Set(taskIds)];
  const rows = await tx
    .select({ id: tasks.id, dossierId: tasks.dossierId })
    .from(tasks)
    .where(inArray(tasks.id, distinct));
  const dossierOf = new Map(rows.map(({ id, dossierId }) => [id, dossierId]));
  const key = (id: string) => `${dossierOf.get(id) ?? ""} ${id}`;
  return distinct.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** All tasks a dossier ever had, in the order they were opened. */
export async function listTasks(tx: Tx, dossierId: string): Promise<TaskRow[]> {
  return tx
    .select()
    .from(tasks)
    .where(eq(tasks.dossierId, dossierId))
    .orderBy(asc(tasks.openedAt), asc(tasks.token));
}
