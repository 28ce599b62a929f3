import type { Fiche } from "@/domain/catalogue/rules-fiche";
import { formatMoney } from "@/lib/money";
import type { Language } from "@/lib/text";
import { FeeTable } from "@/ui/citizen/fee-table";
import { catalogueMessages } from "@/ui/messages/catalogue";
import { translator } from "@/ui/messages/translator";

/** How long it takes: the limit of the law, the usual days here, and what silence means. */
export function TimeSection({ language, time }: { language: Language; time: Fiche["time"] }) {
  const sentences = [time.limit, time.usual, time.silence, time.source].flatMap((one) => one ?? []);
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence.en}>{sentence[language]}</li>
      ))}
    </ul>
  );
}

/** What it costs, line by line; what nobody knows yet is set by the payment order. */
export function CostSection({ language, cost }: { language: Language; cost: Fiche["cost"] }) {
  const t = translator(language, catalogueMessages);
  const { lines, total } = cost.fee;
  if (total === 0) return <p>{t("free")}.</p>;
  const amount = (leks: number | null) => (leks === null ? t("feeUnknown") : formatMoney(leks, language));
  const rows = lines.map((line) => ({
    key: line.label.en,
    what: line.label[language],
    legal: cost.note[language],
    amount: amount(line.amount),
  }));
  return <FeeTable language={language} lines={rows} />;
}
