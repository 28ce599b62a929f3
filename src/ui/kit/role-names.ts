import type { Role } from "@/domain/tenancy/rules";
import type { Text } from "@/lib/text";

/** What a role in a municipality is called. */
export const roleNames: Record<Role, Text> = {
  "front-office": { sq: "Punonjës/e sporteli", en: "Front-office clerk" },
  archivist: { sq: "Arkivist/e", en: "Archivist" },
  specialist: { sq: "Specialist/e", en: "Specialist" },
  inspector: { sq: "Inspektor/e", en: "Inspector" },
  "local-tax-specialist": { sq: "Specialist/e i taksave vendore", en: "Local tax specialist" },
  "finance-specialist": { sq: "Specialist/e i financës", en: "Finance specialist" },
  "legal-specialist": { sq: "Specialist/e ligjor/e", en: "Legal specialist" },
  "planning-specialist": { sq: "Specialist/e i planifikimit", en: "Planning specialist" },
  "social-administrator": { sq: "Administrator/e shoqëror/e", en: "Social administrator" },
  "civil-status-officer": { sq: "Nëpunës/e i gjendjes civile", en: "Civil status officer" },
  "municipal-police": { sq: "Polici bashkiake", en: "Municipal police" },
  "hr-specialist": { sq: "Specialist/e i burimeve njerëzore", en: "Human resources specialist" },
  "information-coordinator": {
    sq: "Koordinator/e për të drejtën e informimit",
    en: "Information coordinator",
  },
  "data-protection-officer": { sq: "Nëpunës/e i mbrojtjes së të dhënave", en: "Data protection officer" },
  "administrative-unit-head": {
    sq: "Administrator/e i njësisë administrative",
    en: "Administrative unit head",
  },
  "head-of-sector": { sq: "Përgjegjës/e sektori", en: "Head of sector" },
  "head-of-directorate": { sq: "Drejtor/e drejtorie", en: "Head of directorate" },
  commission: { sq: "Komisioni", en: "Commission" },
  "council-secretary": { sq: "Sekretar/e i këshillit bashkiak", en: "Council secretary" },
  "deputy-mayor": { sq: "Nënkryetar/e", en: "Deputy mayor" },
  mayor: { sq: "Kryetar/e i bashkisë", en: "Mayor" },
  administrator: { sq: "Administrator/e i sistemit", en: "System administrator" },
  auditor: { sq: "Auditues/e", en: "Auditor" },
};
