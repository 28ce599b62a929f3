import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { answeringRole } from "@/domain/dossier/rules-consultation";
import type { Role } from "@/domain/tenancy/rules";
import { offices, posts, staff } from "@/domain/tenancy/tables";
import type { Text } from "@/lib/text";

/** An office that can be asked for an opinion, and the role whose inbox the question goes to. */
export type Askable = { officeId: string; name: Text; role: Role; assignment: "queue" | "least-loaded" };

/** The offices with somebody who may speak for them, in the order of their codes. */
export async function listAskable(tx: Tx): Promise<Askable[]> {
  const held = await tx
    .select({
      officeId: offices.id,
      sq: offices.nameSq,
      en: offices.nameEn,
      assignment: offices.assignment,
      role: posts.role,
      people: sql<number>`count(*)::int`,
    })
    .from(posts)
    .innerJoin(offices, and(eq(offices.municipalityId, posts.municipalityId), eq(offices.id, posts.officeId)))
    .innerJoin(staff, and(eq(staff.municipalityId, posts.municipalityId), eq(staff.id, posts.staffId)))
    .where(eq(staff.active, true))
    .groupBy(offices.id, offices.code, offices.nameSq, offices.nameEn, offices.assignment, posts.role)
    .orderBy(offices.code, posts.role);
  return held.flatMap(({ officeId, sq, en, assignment }, place) => {
    if (held[place - 1]?.officeId === officeId) return [];
    const role = answeringRole(held.filter((row) => row.officeId === officeId));
    return role ? [{ officeId, name: { sq, en }, role, assignment }] : [];
  });
}
