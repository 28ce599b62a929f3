import type { OfficeKind, Role } from "@/domain/tenancy/rules";
import type { Lane } from "@/domain/workflow/definition";

type Desk = { office: OfficeKind | "own"; role: Role };

/** Who works on a step of a role named in the data: the applicant has no desk, everybody else has one. */
const desks: Record<string, Desk> = {
  specialist: { office: "own", role: "specialist" },
  inspector: { office: "own", role: "inspector" },
  "head-of-sector": { office: "own", role: "head-of-sector" },
  "head-of-directorate": { office: "own", role: "head-of-directorate" },
  commission: { office: "own", role: "commission" },
  // A body outside the municipality answers through a link; the officer of the case asks and records.
  "external-body": { office: "own", role: "specialist" },
  "local-tax-specialist": { office: "TTV", role: "local-tax-specialist" },
  "finance-specialist": { office: "FIN", role: "finance-specialist" },
  archivist: { office: "ARK", role: "archivist" },
  "planning-specialist": { office: "PZT", role: "planning-specialist" },
  "legal-specialist": { office: "JUR", role: "legal-specialist" },
  "social-administrator": { office: "SOC", role: "social-administrator" },
  "administrative-unit-head": { office: "NJA", role: "administrative-unit-head" },
  "deputy-mayor": { office: "KRY", role: "deputy-mayor" },
  mayor: { office: "KRY", role: "mayor" },
  "municipal-council": { office: "KBA", role: "council-secretary" },
  "municipal-police": { office: "POL", role: "municipal-police" },
  "civil-status-officer": { office: "GJC", role: "civil-status-officer" },
  "information-coordinator": { office: "KDI", role: "information-coordinator" },
  "data-protection-officer": { office: "KDI", role: "data-protection-officer" },
  "hr-specialist": { office: "BNJ", role: "hr-specialist" },
  "front-office": { office: "SHQ", role: "front-office" },
};

/** Returns the lane of a role for a procedure of the office `own`. Throws for a role nobody in a municipality holds. */
export function laneOf(role: string, own: OfficeKind): Lane {
  const desk = Object.hasOwn(desks, role) ? desks[role] : undefined;
  if (!desk) throw new Error(`No office works as "${role}".`);
  const office = desk.office === "own" ? own : desk.office;
  return { id: `${desk.role}-${office.toLowerCase()}`, office, role: desk.role };
}
