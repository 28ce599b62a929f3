import { type ReceiptSheet, trackingAddress } from "@/domain/intake/rules-receipt";
import { formatPhone } from "@/lib/contact";
import { formatDate, formatDateTime } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { Language } from "@/lib/text";
import { formatTrackingCode } from "@/lib/tracking-code";
import { ReceiptDocuments } from "@/ui/counter/receipt-documents";
import { Qr } from "@/ui/kit/qr";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; sheet: ReceiptSheet; host: string; short: boolean };

function Facts({ language, sheet }: Pick<Props, "language" | "sheet">) {
  const t = translator(language, counterMessages);
  const rows = [
    [t("dateAndTime"), formatDateTime(new Date(sheet.at), language, "table")],
    [t("service"), sheet.service[language]],
    [t("applicant"), sheet.applicant],
  ] as const;
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt className="inline">{name}: </dt>
          <dd className="inline font-bold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Money({ language, sheet }: Pick<Props, "language" | "sheet">) {
  const t = translator(language, counterMessages);
  const { total, lines } = sheet.fee;
  const amount = total === null ? t("feeLater") : formatMoney(total, language);
  return (
    <p>
      {t("fee")}: <strong>{total === 0 ? lines[0]?.label[language] : amount}</strong>
    </p>
  );
}

function Tracking({ language, sheet, host }: Pick<Props, "language" | "sheet" | "host">) {
  const t = translator(language, counterMessages);
  const code = formatTrackingCode(sheet.trackingCode);
  return (
    <div className="flex items-center gap-[3mm]">
      <Qr text={trackingAddress(host, sheet.trackingCode)} label={t("qrLabel", { code })} />
      <div className="min-w-0">
        <p>
          {t("code")}
          <strong className="block font-mono break-words">{code}</strong>
        </p>
        <p className="break-words">{t("followAt", { host })}</p>
        {sheet.phone ? (
          <p>
            {t("officePhone")}: <strong className="whitespace-nowrap">{formatPhone(sheet.phone)}</strong>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** The certificate of registration (law 44/2015, article 60): what was asked, when, with which papers, and by when. */
export function Receipt({ language, sheet, host, short }: Props) {
  const t = translator(language, counterMessages);
  return (
    <div className="flex flex-col gap-[1.5mm] leading-[1.22] [&_h3]:font-bold [&_li]:pl-[5mm] [&_li]:-indent-[5mm]">
      <header className="border-b border-current pb-[1mm] text-center">
        <p className="font-bold">{sheet.municipality}</p>
        <h2 className="text-[12pt]">{t("receipt")}</h2>
        <p>{t("receiptLaw")}</p>
      </header>
      <p className="text-center text-[14pt] font-bold tabular-nums">
        <span className="o-hidden">{t("registerNumber")} </span>
        {sheet.register}
      </p>
      <Facts language={language} sheet={sheet} />
      <ReceiptDocuments language={language} sheet={sheet} short={short} />
      <Money language={language} sheet={sheet} />
      <p>
        {t("answerBy")}: <strong>{formatDate(sheet.dueOn, language, "long")}</strong>.{" "}
        {sheet.silence[language]}
      </p>
      <div className={short ? "flex flex-col gap-[1.5mm]" : "grid gap-x-[6mm] gap-y-[1.5mm] sm:grid-cols-2"}>
        <div>
          <h3>{t("next")}</h3>
          <ul>
            {sheet.next.map((words) => (
              <li key={words.sq}>
                <span aria-hidden="true">→ </span>
                {words[language]}
              </li>
            ))}
          </ul>
        </div>
        <div className={short ? "border-t border-current pt-[2mm]" : undefined}>
          <Tracking language={language} sheet={sheet} host={host} />
        </div>
      </div>
    </div>
  );
}
