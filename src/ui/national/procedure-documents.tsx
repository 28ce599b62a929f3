import type { RequiredDocument } from "@/domain/catalogue/inputs";
import { registerNames } from "@/domain/catalogue/rules-topics";
import type { Language } from "@/lib/text";
import { Table } from "@/ui/kit/table";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { ProcedurePart } from "@/ui/national/procedure-part";

type Props = { language: Language; documents: readonly RequiredDocument[] };

/** What the procedure asks for, and whether the applicant or a register holds it. */
export function ProcedureDocuments({ language, documents }: Props) {
  const t = translator(language, procedureMessages);
  const holder = (held: string | null): string => {
    if (held === null) return t("applicant");
    return t("registerHolds", { register: registerNames[held]?.[language] ?? held });
  };
  return (
    <ProcedurePart language={language} part="documents">
      {documents.length === 0 ? (
        <p>{t("noDocuments")}</p>
      ) : (
        <Table
          caption={t("documentsTitle")}
          hideCaption
          columns={[
            { key: "name", head: t("document"), cell: ({ name }) => name[language] },
            { key: "holder", head: t("heldBy"), cell: ({ heldBy }) => holder(heldBy) },
            {
              key: "needed",
              head: t("needed"),
              cell: ({ conditional }) => t(conditional ? "conditionally" : "always"),
            },
          ]}
          rows={documents}
          rowKey={({ key }) => key}
        />
      )}
    </ProcedurePart>
  );
}
