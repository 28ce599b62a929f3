import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { Place } from "@/domain/tenancy/rules-people";
import { offices, posts, staff } from "@/domain/tenancy/tables";
import { invalid, notFound } from "@/lib/errors";

/** A member of staff, locked until the end of the transaction. Throws not-found. */
export async function getPersonToChange(tx: Tx, staffId: string) {
  const [row] = await tx.select().from(staff).where(eq(staff.id, staffId)).for("update");
  if (!row) throw notFound();
  return row;
}

/** Offices by their code, as somebody writes them and as the log names them. */
export async function listOfficeCodes(tx: Tx): Promise<{ id: string; code: string }[]> {
  return tx.select({ id: offices.id, code: offices.code }).from(offices);
}

/** What somebody is, and in which offices. */
export async function listPlaces(tx: Tx, staffId: string): Promise<Place[]> {
  return tx
    .select({ officeId: posts.officeId, role: posts.role })
    .from(posts)
    .where(eq(posts.staffId, staffId));
}

/** The codes of the offices by identifier. Throws invalid when a post is in none of them, or is named twice. */
export async function requirePlaces(tx: Tx, wanted: readonly Place[]): Promise<Map<string, string>> {
  const codes = new Map((await listOfficeCodes(tx)).map(({ id, code }) => [id, code]));
  const named = new Set(wanted.map(({ officeId, role }) => `${officeId} ${role}`));
  if (named.size < wanted.length || wanted.some(({ officeId }) => !codes.has(officeId))) {
    throw invalid({
      sq: "Zgjidhni për secilën detyrë një zyrë të bashkisë, çdo detyrë vetëm një herë.",
      en: "Choose an office of the municipality for every post, and each post once.",
    });
  }
  return codes;
}

/**
 * Throws invalid when nobody but this person administers the municipality. All administrators stay locked, or two
 * could take each other's post at once.
 */
export async function requireOtherAdministrator(tx: Tx, staffId: string): Promise<void> {
  const rows = await tx
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(posts, and(eq(posts.municipalityId, staff.municipalityId), eq(posts.staffId, staff.id)))
    .where(and(eq(posts.role, "administrator"), eq(staff.active, true)))
    .orderBy(asc(staff.id))
    .for("update", { of: staff });
  if (rows.some(({ id }) => id !== staffId)) return;
  throw invalid({
    sq: "Bashkia do të mbetej pa administrator. Caktoni më parë një tjetër.",
    en: "The municipality would be left without an administrator. Appoint another one first.",
  });
}
