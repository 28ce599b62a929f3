import { and, eq, or } from "drizzle-orm";
import { listTasks } from "@/domain/dossier/reads";
import { hasActFor } from "@/domain/dossier/reads-acts";
import { mayOpen } from "@/domain/dossier/rules";
import { readRegister, registerOf } from "@/domain/dossier/rules-register";
import { dossiers } from "@/domain/dossier/tables";
import type { StaffContext } from "@/domain/routing/reads-queues";
import { getMunicipality } from "@/domain/tenancy/reads";
import { civilDate } from "@/lib/dates";

/** The register number behind what was typed: a whole number, this year's running number, or a tracking code. */
export async function findRegister(
  { tx, actor, now }: StaffContext,
  { query }: { query: string },
): Promise<{ register: string | null }> {
  const { letters } = await getMunicipality(tx, actor.municipalityId);
  const typed = query.trim().toUpperCase();
  const whole = readRegister(typed);
  if (whole)
    return {
      register: registerOf(whole.letters, { registerYear: whole.year, registerNumber: whole.number }),
    };
  const running = /^\d{1,6}$/.test(typed) ? Number(typed) : null;
  const code = typed.replace(/[^0-9A-Z]/g, "");
  const sameNumber =
    running === null
      ? undefined
      : and(
          eq(dossiers.registerYear, Number(civilDate(now).slice(0, 4))),
          eq(dossiers.registerNumber, running),
        );
  const [row] = await tx
    .select({ id: dossiers.id, registerYear: dossiers.registerYear, registerNumber: dossiers.registerNumber })
    .from(dossiers)
    .where(or(sameNumber, eq(dossiers.trackingCode, code)))
    .limit(1);
  // A code tells nobody the number of a dossier they may not open.
  if (!row) return { register: null };
  const tasks = await listTasks(tx, row.id);
  if (!mayOpen(actor, tasks, await hasActFor(actor, { tx, dossierId: row.id, tasks })))
    return { register: null };
  return { register: registerOf(letters, row) };
}
