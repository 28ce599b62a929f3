import { staffLanguage } from "../../_parts/staff-language";
import { RefusedCase } from "../_parts/refused-case";

/** A dossier of this municipality outside one's own work, with status 403. */
export default async function CaseForbidden() {
  return <RefusedCase language={await staffLanguage()} />;
}
