import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { listOfferedProcedures } from "@/domain/catalogue/reads";
import { listOfficesByKind } from "@/domain/tenancy/reads";
import { type Lacking, lackingRoles } from "@/domain/tenancy/rules-offices";
import { posts, staff } from "@/domain/tenancy/tables";

/** Roles that steps of offered procedures are sent to and that nobody holds in the office doing that kind of work. */
export async function listLacking(tx: Tx): Promise<Lacking[]> {
  const [offered, arranged, held] = await Promise.all([
    listOfferedProcedures(tx),
    listOfficesByKind(tx),
    tx
      .selectDistinct({ officeId: posts.officeId, role: posts.role })
      .from(posts)
      .innerJoin(staff, and(eq(staff.municipalityId, posts.municipalityId), eq(staff.id, posts.staffId)))
      .where(eq(staff.active, true)),
  ]);
  const lanes = offered.flatMap(({ workflow }) => workflow.lanes);
  return lackingRoles(lanes, arranged, held);
}
