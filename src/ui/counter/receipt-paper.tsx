import type { ReceiptSheet } from "@/domain/intake/rules-receipt";
import type { Language } from "@/lib/text";
import { Receipt } from "@/ui/counter/receipt";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; sheet: ReceiptSheet; host: string };

/** The receipt on the roll of a counter printer, 80 mm wide. */
export function ReceiptRoll({ language, sheet, host }: Props) {
  return (
    <article className="o-receipt w-[72mm] bg-[#ffffff] p-[3mm] text-[10pt] text-[#000000] print:p-0 [&_.o-qr]:size-[25mm] [&_.o-qr]:m-0 [&_.o-qr]:shrink-0">
      <Receipt language={language} sheet={sheet} host={host} short />
    </article>
  );
}

function Signature({ words }: { words: string }) {
  return <p className="mt-[9mm] w-[70mm] border-t border-current pt-[1mm]">{words}</p>;
}

/** The same on a sheet of A4: the upper half is the citizen's, the lower one stays in the archive. */
export function ReceiptA4({ language, sheet, host }: Props) {
  const t = translator(language, counterMessages);
  const half =
    "relative min-h-[118mm] w-[180mm] max-w-full break-inside-avoid bg-[#ffffff] text-[9.5pt] text-[#000000] [&_.o-qr]:size-[20mm] [&_.o-qr]:m-0 [&_.o-qr]:shrink-0 [&_dl]:flex [&_dl]:flex-wrap [&_dl]:gap-x-[6mm]";
  return (
    <div className="w-fit max-w-full bg-[#ffffff] p-[4mm] print:p-0">
      <article className={`${half} border-b border-dashed border-current pb-[4mm]`}>
        <p className="text-right sm:absolute sm:top-0 sm:right-0">{t("citizenCopy")}</p>
        <Receipt language={language} sheet={sheet} host={host} short={false} />
      </article>
      <article className={`${half} pt-[4mm]`}>
        <p className="text-right sm:absolute sm:top-[4mm] sm:right-0">{t("archiveCopy")}</p>
        <Receipt language={language} sheet={sheet} host={host} short={false} />
        <div className="flex justify-between gap-4">
          <Signature words={t("signatureApplicant")} />
          <Signature words={t("signatureClerk")} />
        </div>
      </article>
    </div>
  );
}
