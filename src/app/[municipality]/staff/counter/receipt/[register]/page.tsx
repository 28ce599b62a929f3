import { ReceiptA4, ReceiptRoll } from "@/ui/counter/receipt-paper";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";
import { TurnedAway } from "../../../_parts/turned-away";
import { atCounter } from "../../_parts/at-counter";
import { ReceiptActions } from "./_parts/receipt-actions";

type Props = {
  params: Promise<{ register: string }>;
  searchParams: Promise<{ paper?: string }>;
};

export async function generateMetadata({ params }: Props) {
  return { title: decodeURIComponent((await params).register) };
}

/** The receipt as it is printed. It is an official paper, so it speaks Albanian whatever the clerk reads. */
export default async function ReceiptPage({ params, searchParams }: Props) {
  const clerk = await atCounter();
  if (!clerk) return <TurnedAway why="forbidden" />;
  const { here, language } = clerk;
  const register = decodeURIComponent((await params).register);
  const sheet = await here.api.counter.receipt({ register }).catch(() => null);
  if (!sheet) return <TurnedAway why="unknown" />;
  const isA4 = (await searchParams).paper === "a4";
  const Paper = isA4 ? ReceiptA4 : ReceiptRoll;
  return (
    <div className="px-4 py-4 print:p-0">
      <div className="mb-4 print:hidden">
        <h1>{translator(language, counterMessages)("registered", { register: sheet.register })}</h1>
        <ReceiptActions
          language={language}
          register={sheet.register}
          dossierId={sheet.dossierId}
          isA4={isA4}
        />
      </div>
      <div
        lang="sq"
        role="region"
        aria-label={sheet.register}
        tabIndex={0}
        className="w-fit max-w-full overflow-x-auto border border-border print:overflow-visible print:border-0"
      >
        <Paper language="sq" sheet={sheet} host={here.place.host} />
      </div>
    </div>
  );
}
