import { ServiceReference } from "@/domain/catalogue/inputs-list";
import { NationalPage } from "@/ui/national/national-page";
import { ProcedureDocuments } from "@/ui/national/procedure-documents";
import { ProcedureEvidence } from "@/ui/national/procedure-evidence";
import { ProcedureFiche } from "@/ui/national/procedure-fiche";
import { ProcedureForm } from "@/ui/national/procedure-form";
import { ProcedureHead } from "@/ui/national/procedure-head";
import { ProcedureWorkflow } from "@/ui/national/procedure-workflow";
import { leadNowhere, orNowhere, visitNation } from "../../_parts/visit-nation";

/** One procedure as a coordinator reads it: the newest version, whole, on one page. */
export default async function ProcedurePage({ params }: { params: Promise<{ kodi: string }> }) {
  const { kodi } = await params;
  const { api, person, language } = await visitNation(`/katalogu/${kodi}`);
  const asked = ServiceReference.safeParse({ code: kodi.toUpperCase() });
  if (!asked.success) return leadNowhere();
  const sheet = await orNowhere(api.national.procedure(asked.data));
  const { facts, fiche, outline } = sheet;
  return (
    <NationalPage language={language} person={person} title={`${facts.code} ${facts.title[language]}`}>
      <article className="max-w-5xl px-4 py-3">
        <ProcedureHead language={language} sheet={sheet} />
        <ProcedureFiche language={language} fiche={fiche} />
        <ProcedureDocuments language={language} documents={facts.documents} />
        <ProcedureWorkflow language={language} outline={outline} />
        <ProcedureForm language={language} form={facts.form} />
        <ProcedureEvidence language={language} evidence={facts.evidence} />
      </article>
    </NationalPage>
  );
}
