import type { ReactNode } from "react";
import type { Language } from "@/lib/text";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";

/** The parts of the page by the anchor of each. */
export const parts = {
  fiche: "ficheTitle",
  documents: "documentsTitle",
  workflow: "workflowTitle",
  form: "formTitle",
  evidence: "evidenceTitle",
} as const;

/** One part of the page of a procedure, under its heading and anchor. */
export function ProcedurePart(props: { language: Language; part: keyof typeof parts; children: ReactNode }) {
  const { language, part, children } = props;
  return (
    <div className="mb-8">
      <h2 id={part} className="mb-2 border-b border-border pb-1">
        {translator(language, procedureMessages)(parts[part])}
      </h2>
      {children}
    </div>
  );
}
