import { officeName } from "@/domain/publication/rules-offices";
import { OfficeKind, Role } from "@/domain/tenancy/rules";
import type { Lane } from "@/domain/workflow/definition";
import type { WorkflowOutline } from "@/domain/workflow/outline";
import type { Language } from "@/lib/text";
import { roleNames } from "@/ui/kit/role-names";
import { Table } from "@/ui/kit/table";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { ProcedurePart } from "@/ui/national/procedure-part";
import { WorkflowSteps } from "@/ui/national/workflow-steps";

const roleOf = (language: Language, { role }: Lane): string => {
  const known = Role.safeParse(role);
  return known.success ? roleNames[known.data][language] : role;
};

const officeOf = (language: Language, { office }: Lane): string => {
  const known = OfficeKind.safeParse(office);
  return known.success ? officeName(known.data)[language] : office;
};

/** Who works on a procedure, and its steps in order with every way they can go on. */
export function ProcedureWorkflow({ language, outline }: { language: Language; outline: WorkflowOutline }) {
  const t = translator(language, procedureMessages);
  return (
    <ProcedurePart language={language} part="workflow">
      <Table
        caption={t("whoWorks")}
        columns={[
          { key: "role", head: t("role"), cell: ({ lane }) => roleOf(language, lane) },
          { key: "office", head: t("office"), cell: ({ lane }) => officeOf(language, lane) },
          { key: "steps", head: t("itsSteps"), cell: ({ numbers }) => numbers.join(", ") },
        ]}
        rows={outline.lanes}
        rowKey={({ lane }) => lane.id}
      />
      <h3 className="mt-4 mb-1">{t("stepsTitle")}</h3>
      <WorkflowSteps
        language={language}
        steps={outline.steps}
        laneName={(lane) => `${roleOf(language, lane)}, ${officeOf(language, lane)}`}
      />
      <p className="mt-3">
        {t("endsWith")} {outline.ends.map((end) => end[language]).join(" · ")}
      </p>
    </ProcedurePart>
  );
}
