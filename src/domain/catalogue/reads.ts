import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { prepared } from "@/db/prepared";
import type { Procedure } from "@/domain/catalogue/inputs";
import type { LocalFee } from "@/domain/catalogue/rules-fee";
import { adoptions, procedureVersions } from "@/domain/catalogue/tables";
import type { WorkflowDefinition } from "@/domain/workflow/definition";
import { notFound } from "@/lib/errors";

export type PublishedProcedure = {
  code: string;
  version: number;
  facts: Procedure;
  workflow: WorkflowDefinition;
  publishedAt: Date;
};
export type OfferedProcedure = PublishedProcedure & { localFee: LocalFee | null };

// A published version never changes and belongs to no municipality, so one copy serves the whole process.
const published = new Map<string, PublishedProcedure>();

/** One published version. Throws not-found when there is none. */
export async function getProcedureVersion(
  tx: Tx,
  code: string,
  version: number,
): Promise<PublishedProcedure> {
  const key = `${code}/${version}`;
  const known = published.get(key);
  if (known) return known;
  const [row] = await tx
    .select()
    .from(procedureVersions)
    .where(and(eq(procedureVersions.code, code), eq(procedureVersions.version, version)));
  if (!row) throw notFound();
  published.set(key, row);
  return row;
}

const offer = prepared((tx) =>
  tx
    .select({ version: adoptions.version, localFee: adoptions.localFee })
    .from(adoptions)
    .where(and(eq(adoptions.code, sql.placeholder("code")), eq(adoptions.offered, true))),
);

/**
 * The version of a procedure this municipality offers, or the one a draft was begun on: it is judged by the form it was
 * filled in on. Throws not-found when the municipality offers none.
 */
export async function getOfferedProcedure(tx: Tx, code: string, begunOn?: number): Promise<OfferedProcedure> {
  const [adoption] = await offer(tx).execute({ code });
  if (!adoption) throw notFound();
  return {
    ...(await getProcedureVersion(tx, code, begunOn ?? adoption.version)),
    localFee: adoption.localFee,
  };
}

/** What this municipality charges for a procedure, whether or not it still offers it; null where it set nothing. */
export async function findLocalFee(tx: Tx, code: string): Promise<LocalFee | null> {
  const [row] = await tx
    .select({ localFee: adoptions.localFee })
    .from(adoptions)
    .where(eq(adoptions.code, code));
  return row?.localFee ?? null;
}

/** Everything this municipality offers, by code. */
export async function listOfferedProcedures(tx: Tx): Promise<OfferedProcedure[]> {
  const rows = await tx
    .select({ code: adoptions.code, version: adoptions.version, localFee: adoptions.localFee })
    .from(adoptions)
    .where(eq(adoptions.offered, true))
    .orderBy(adoptions.code);
  if (rows.some((row) => !published.has(`${row.code}/${row.version}`))) await readAllVersions(tx);
  return Promise.all(
    rows.map(async (row) => ({
      ...(await getProcedureVersion(tx, row.code, row.version)),
      localFee: row.localFee,
    })),
  );
}

async function readAllVersions(tx: Tx): Promise<void> {
  const rows = await tx.select().from(procedureVersions);
  for (const row of rows) published.set(`${row.code}/${row.version}`, row);
}

/** The newest published version of every procedure of the national catalogue, by code. */
export async function listPublishedProcedures(tx: Tx): Promise<PublishedProcedure[]> {
  const rows = await tx
    .select({ code: procedureVersions.code, version: sql<number>`max(${procedureVersions.version})` })
    .from(procedureVersions)
    .groupBy(procedureVersions.code)
    .orderBy(procedureVersions.code);
  if (rows.some((row) => !published.has(`${row.code}/${row.version}`))) await readAllVersions(tx);
  return Promise.all(rows.map((row) => getProcedureVersion(tx, row.code, row.version)));
}
