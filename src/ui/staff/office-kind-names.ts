import type { OfficeKind } from "@/domain/tenancy/rules";
import type { Text } from "@/lib/text";

/** The work each kind of office does, in the fewest words. */
export const officeKindNames: Record<OfficeKind, Text> = {
  SHQ: { sq: "Sporteli dhe shërbimet ndaj qytetarit", en: "Counter and citizen services" },
  TTV: { sq: "Taksat dhe tarifat vendore", en: "Local taxes and fees" },
  PZT: { sq: "Planifikimi dhe zhvillimi i territorit", en: "Territorial planning" },
  INF: { sq: "Infrastruktura dhe punët publike", en: "Infrastructure and public works" },
  SHP: { sq: "Shërbimet publike dhe mjedisi", en: "Public services and environment" },
  TRR: { sq: "Transporti", en: "Transport" },
  SOC: { sq: "Shërbimet sociale", en: "Social services" },
  STR: { sq: "Strehimi", en: "Housing" },
  ARS: { sq: "Arsimi, kultura dhe sporti", en: "Education, culture and sports" },
  BUJ: { sq: "Bujqësia, pyjet dhe kullotat", en: "Agriculture, forests and pastures" },
  PRO: { sq: "Menaxhimi i aseteve", en: "Asset management" },
  JUR: { sq: "Çështjet juridike", en: "Legal matters" },
  BNJ: { sq: "Burimet njerëzore", en: "Human resources" },
  ARK: { sq: "Protokolli dhe arkivi", en: "Protocol and archive" },
  EMC: { sq: "Mbrojtja civile", en: "Civil protection" },
  GJC: { sq: "Gjendja civile", en: "Civil status" },
  VAR: { sq: "Varrezat", en: "Cemeteries" },
  KDI: { sq: "E drejta e informimit", en: "Right to information" },
  KBA: { sq: "Sekretaria e këshillit bashkiak", en: "Council secretariat" },
  NJA: { sq: "Njësitë administrative", en: "Administrative units" },
  POL: { sq: "Policia bashkiake", en: "Municipal police" },
  UJI: { sq: "Ujitja dhe kullimi", en: "Irrigation and drainage" },
  FIN: { sq: "Financa dhe buxheti", en: "Finance and budget" },
  KRY: { sq: "Kabineti i kryetarit", en: "Cabinet of the mayor" },
};
