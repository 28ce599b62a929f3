import { eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import { type Preferences, usualPreferences } from "@/domain/tenancy/rules-preferences";
import { staffPreferences } from "@/domain/tenancy/tables-preferences";

/** How this member of staff likes the screens; the usual ways until they chose. */
export async function getPreferences(tx: Tx, staffId: string): Promise<Preferences> {
  const { shortcuts, letters, density, theme, language } = staffPreferences;
  const [row] = await tx
    .select({ shortcuts, letters, density, theme, language })
    .from(staffPreferences)
    .where(eq(staffPreferences.staffId, staffId));
  // Letters chosen before an act had one leave it its usual letter.
  return row ? { ...row, letters: { ...usualPreferences.letters, ...row.letters } } : usualPreferences;
}
