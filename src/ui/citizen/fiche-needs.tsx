import type { Fiche } from "@/domain/catalogue/rules-fiche";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { Table } from "@/ui/kit/table";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

type Documents = Fiche["needs"]["documents"];

/** The documents of a service, and of each whether people bring it or the municipality fetches it. */
export function NeedsSection({ language, documents }: { language: Language; documents: Documents }) {
  const t = translator(language, catalogueMessages);
  if (documents.length === 0) return <p>{t("noDocuments")}</p>;
  const columns = [
    { key: "name", head: t("documentWhat"), cell: (one: Documents[number]) => one.name[language] },
    {
      key: "note",
      head: t("documentHow"),
      cell: ({ fetched, note }: Documents[number]) => (
        <>
          <Icon name={fetched ? "download" : "document"} /> {note[language]}
        </>
      ),
    },
  ];
  return (
    <Table
      caption={t("documentsCaption")}
      hideCaption
      columns={columns}
      rows={documents}
      rowKey={({ key }) => key}
    />
  );
}
