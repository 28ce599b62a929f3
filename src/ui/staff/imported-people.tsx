import type { Language } from "@/lib/text";
import { NoticeBox } from "@/ui/kit/notice-box";
import { Table } from "@/ui/kit/table";
import { peopleMessages } from "@/ui/messages/people";
import { translator } from "@/ui/messages/translator";

type Imported = { staffId: string; userName: string; fullName: string; password: string };

/** Everybody a file brought, with their first passwords, shown this once. */
export function ImportedPeople({ language, added }: { language: Language; added: readonly Imported[] }) {
  const t = translator(language, peopleMessages);
  const title = t("importDone", { count: added.length });
  return (
    <>
      <NoticeBox tone="ok" title={title} role="status">
        <p>{t("passwordHint")}</p>
      </NoticeBox>
      <div className="mt-3 max-h-96 overflow-y-auto">
        <Table
          caption={t("password")}
          hideCaption
          columns={[
            { key: "name", head: t("fullName"), cell: ({ fullName }) => fullName },
            { key: "user", head: t("userName"), cell: ({ userName }) => <code>{userName}</code> },
            {
              key: "password",
              head: t("password"),
              cell: ({ password }) => <code className="whitespace-nowrap">{password}</code>,
            },
          ]}
          rows={added}
          rowKey={({ staffId }) => staffId}
        />
      </div>
    </>
  );
}
