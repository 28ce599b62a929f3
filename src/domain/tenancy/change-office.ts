import { eq } from "drizzle-orm";
import type { ChangeOffice } from "@/domain/tenancy/inputs-offices";
import { noteChange } from "@/domain/tenancy/note-change";
import type { Context } from "@/domain/tenancy/rules-actor";
import { requireAdministrator } from "@/domain/tenancy/rules-people";
import { offices } from "@/domain/tenancy/tables";
import { readPhone } from "@/lib/contact";
import { invalid, notFound } from "@/lib/errors";

/**
 * Writes an office's names, telephone and how its work is given out; what is so already is not noted again. Throws
 * forbidden, not-found or invalid.
 */
export async function changeOffice(
  context: Context,
  { officeId, phone: typed, ...change }: ChangeOffice,
): Promise<{ officeId: string }> {
  requireAdministrator(context.actor);
  const reading = typed ? readPhone(typed) : null;
  if (reading && !reading.ok) {
    throw invalid({
      sq: "Numri i telefonit nuk është i plotë. Shkruajeni si 04 222 3344.",
      en: "The telephone number is not complete. Write it as 04 222 3344.",
    });
  }
  const phone = reading?.ok ? reading.value : null;
  const own = eq(offices.id, officeId);
  const [office] = await context.tx.select().from(offices).where(own).for("update");
  if (!office) throw notFound();
  const written = { ...change, phone };
  const isSo = Object.entries(written).every(([key, value]) => Reflect.get(office, key) === value);
  if (isSo) return { officeId };
  await context.tx.update(offices).set(written).where(own);
  const detail = `${office.code}: ${change.nameSq}, ${phone ?? "–"}, ${change.assignment}`;
  await noteChange(context, "office-changed", detail);
  return { officeId };
}
