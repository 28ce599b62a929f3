import type { Language } from "@/lib/text";
import { Table } from "@/ui/kit/table";
import { citizenMessages } from "@/ui/messages/citizen";
import { translator } from "@/ui/messages/translator";

/** Amounts are ready to print, such as `1 200 Lekë`. */
export type FeeLine = { key: string; what: string; legal?: string; amount: string };

const whatFor = ({ what, legal }: FeeLine) => (
  <>
    {what}
    {legal ? <span className="o-small o-fee__legal">{legal}</span> : null}
  </>
);

type Props = { language: Language; lines: readonly FeeLine[]; total?: string };

/** What it costs, line by line with its legal source, and the total. */
export function FeeTable({ language, lines, total }: Props) {
  const t = translator(language, citizenMessages);
  const columns = [
    { key: "what", head: t("feeItem"), cell: whatFor },
    { key: "amount", head: t("feeAmount"), cell: (line: FeeLine) => line.amount, number: true },
  ];
  const foot = total ? (
    <tr>
      <th scope="row">{t("feeTotal")}</th>
      <td className="o-number">{total}</td>
    </tr>
  ) : undefined;
  return <Table caption={t("fee")} columns={columns} rows={lines} rowKey={(line) => line.key} foot={foot} />;
}
