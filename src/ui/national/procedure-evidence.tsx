import type { Procedure } from "@/domain/catalogue/inputs";
import type { Language } from "@/lib/text";
import { Table } from "@/ui/kit/table";
import { Tag } from "@/ui/kit/tag";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { ProcedurePart } from "@/ui/national/procedure-part";

const facts = {
  title: "factTitle",
  documents: "factDocuments",
  fee: "factFee",
  deadline: "factDeadline",
  legalBasis: "factLegalBasis",
  steps: "factSteps",
  channel: "factChannel",
  tacitApproval: "factTacitApproval",
} as const;

const order = Object.keys(facts);
const isKnown = (fact: string): fact is keyof typeof facts => Object.hasOwn(facts, fact);

/** Which facts were found in published sources, and which are usual values. */
export function ProcedureEvidence({
  language,
  evidence,
}: {
  language: Language;
  evidence: Procedure["evidence"];
}) {
  const t = translator(language, procedureMessages);
  return (
    <ProcedurePart language={language} part="evidence">
      <p className="mb-2 text-text-2">{t("evidenceLead")}</p>
      <Table
        caption={t("evidenceTitle")}
        hideCaption
        columns={[
          { key: "fact", head: t("fact"), cell: ([fact]) => (isKnown(fact) ? t(facts[fact]) : fact) },
          {
            key: "origin",
            head: t("origin"),
            cell: ([, origin]) =>
              origin === "source" ? (
                <Tag tone="ok">{t("sourced")}</Tag>
              ) : (
                <Tag tone="warn">{t("typical")}</Tag>
              ),
          },
        ]}
        rows={Object.entries(evidence).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))}
        rowKey={([fact]) => fact}
      />
    </ProcedurePart>
  );
}
