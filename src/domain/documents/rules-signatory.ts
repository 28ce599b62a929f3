import type { HistoryEntry, TaskRow } from "@/domain/dossier/reads";
import type { Role } from "@/domain/tenancy/rules";

/** How an act names the office of whoever signed it. */
const titles: Record<Role, string> = {
  "front-office": "Punonjës i sportelit",
  archivist: "Arkivist",
  specialist: "Specialist",
  inspector: "Inspektor",
  "local-tax-specialist": "Specialist i taksave vendore",
  "finance-specialist": "Specialist i financës",
  "legal-specialist": "Specialist jurist",
  "planning-specialist": "Specialist i planifikimit",
  "social-administrator": "Administrator shoqëror",
  "civil-status-officer": "Nëpunës i gjendjes civile",
  "municipal-police": "Policia bashkiake",
  "hr-specialist": "Specialist i burimeve njerëzore",
  "information-coordinator": "Koordinator për të drejtën e informimit",
  "data-protection-officer": "Nëpunës për mbrojtjen e të dhënave",
  "administrative-unit-head": "Administrator i njësisë administrative",
  "head-of-sector": "Përgjegjës sektori",
  "head-of-directorate": "Drejtor",
  commission: "Komisioni",
  "council-secretary": "Sekretar i këshillit bashkiak",
  "deputy-mayor": "Nënkryetar i bashkisë",
  mayor: "Kryetar i bashkisë",
  administrator: "Administrator",
  auditor: "Auditues",
};

export type Signatory = { name: string; role: string; officeId: string | null };

/**
 * Who signed an act: whoever completed the last step up to the entry that issued it. A request approved by silence was
 * signed by nobody, and the act says so.
 */
export function signatoryOf(history: HistoryEntry[], tasks: TaskRow[], eventSeq: number): Signatory {
  const last = history.findLast(
    (entry) => entry.seq <= eventSeq && ["completed", "paid", "elapsed"].includes(entry.kind),
  );
  if (last?.by.kind !== "staff")
    return { name: "–", role: "Miratuar në heshtje, sipas ligjit", officeId: null };
  const task = tasks.find((each) => each.token === last.data.token);
  return { name: last.by.name, role: task ? titles[task.role] : "", officeId: task?.officeId ?? null };
}
