import { visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { CounterList } from "@/ui/citizen/counter-list";
import { DeskHours, readablePhone } from "@/ui/citizen/desk-hours";
import { Table } from "@/ui/kit/table";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { citizenMessages } from "@/ui/messages/citizen";
import { pagesMessages } from "@/ui/messages/pages";
import { translator } from "@/ui/messages/translator";

/** Hours, counters and the numbers of every office. */
export async function ContactScreen() {
  const { api, language, frame } = await visit();
  const { opening, phone, counters, offices } = await api.catalogue.desk();
  const t = translator(language, pagesMessages);
  const title = translator(language, citizenMessages)("footerContact");
  const columns = [
    { key: "office", head: t("office"), cell: (one: (typeof offices)[number]) => one.name[language] },
    {
      key: "phone",
      head: translator(language, catalogueMessages)("phone"),
      cell: (one: (typeof offices)[number]) =>
        one.phone ? <a href={`tel:${one.phone}`}>{readablePhone(one.phone)}</a> : "–",
    },
  ];
  return (
    <CitizenPage {...frame} title={title} description={t("contactLead")} current="help">
      <h1>{title}</h1>
      <p className="o-lead">{t("contactLead")}</p>
      <DeskHours language={language} opening={opening} phone={phone} />
      <CounterList language={language} counters={counters} />
      <h2>{t("officesTitle")}</h2>
      <Table
        caption={t("officesTitle")}
        hideCaption
        columns={columns}
        rows={offices}
        rowKey={(one) => one.name.en}
      />
    </CitizenPage>
  );
}
