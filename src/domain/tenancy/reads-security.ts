import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { ListSecurity } from "@/domain/tenancy/inputs-people";
import type { Context } from "@/domain/tenancy/rules-actor";
import type { SecurityEvent } from "@/domain/tenancy/rules-security";
import { staff } from "@/domain/tenancy/tables";
import { securityEvents } from "@/domain/tenancy/tables-access";
import { isId } from "@/lib/ids";

const PAGE = 50;

/** A page of the security log, newest first, with where the next one starts; `next` is null on the last. */
export async function listSecurity(
  { tx }: Pick<Context, "tx">,
  { kind, after }: ListSecurity,
): Promise<{ events: SecurityEvent[]; next: { at: string; id: string } | null }> {
  const { at, id } = securityEvents;
  const behind = after ? sql`(${at}, ${id}) < (${after.at}::timestamptz, ${after.id}::uuid)` : undefined;
  const rows = await tx
    .select()
    .from(securityEvents)
    .where(and(kind ? eq(securityEvents.kind, kind) : undefined, behind))
    .orderBy(desc(at), desc(id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const actors = [...new Set(shown.map((row) => row.actor))].filter(isId);
  const names =
    actors.length > 0
      ? await tx.select({ id: staff.id, name: staff.fullName }).from(staff).where(inArray(staff.id, actors))
      : [];
  const nameOf = new Map(names.map((row) => [row.id, row.name]));
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    events: shown.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      kind: row.kind,
      actor: row.actor,
      name: nameOf.get(row.actor) ?? null,
      detail: row.detail,
    })),
    next: last ? { at: last.at.toISOString(), id: last.id } : null,
  };
}
