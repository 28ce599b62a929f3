import { redirect } from "next/navigation";
import { ownDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { formatDate, formatDateTime } from "@/lib/dates";
import { formatTrackingCode } from "@/lib/tracking-code";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { ButtonLink } from "@/ui/kit/button";
import { ConfirmationPanel } from "@/ui/kit/panel";
import { Qr } from "@/ui/kit/qr";
import { SummaryList } from "@/ui/kit/summary-list";
import { dossierMessages } from "@/ui/messages/dossier";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

/** The confirmation: number, code, the day by which one hears, what happens next. Valid for as long as the address. */
export async function ReceiptScreen({ id }: { id: string }) {
  const { api, language, frame, draft, place, to } = await ownDraft(id);
  if (draft.sentAt === null) redirect(to());
  const receipt = await api.drafts.receipt({ draftId: id });
  const t = translator(language, intakeMessages);
  const word = translator(language, dossierMessages);
  const track = `${place.host}/G/${receipt.trackingCode}`;
  const rows = [
    { key: "service", label: word("service"), value: receipt.service[language] },
    { key: "on", label: t("registeredOn"), value: formatDateTime(receipt.registeredAt, language, "long") },
    { key: "due", label: t("answerBy"), value: formatDate(receipt.dueOn, language, "long") },
    {
      key: "code",
      label: word("trackingCode"),
      value: <span className="o-code">{formatTrackingCode(receipt.trackingCode)}</span>,
    },
  ];
  return (
    <CitizenPage {...frame} title={t("registeredTitle")}>
      <ConfirmationPanel title={t("registeredTitle")}>
        <p>{word("caseNumber")}</p>
        <p className="o-code o-figure">{receipt.register}</p>
      </ConfirmationPanel>
      <SummaryList language={language} rows={rows} />
      <Qr text={`HTTPS://${track.toUpperCase()}`} label={t("scanToTrack")} />
      <p className="o-code">{track}</p>
      <p>{t("keepCode")}</p>
      <h2>{t("whatHappensNext")}</h2>
      <ol>
        <li>{t("nextCheck")}</li>
        {receipt.fee.kind === "free" ? null : <li>{t("nextPay")}</li>}
        <li>{t("nextDecide")}</li>
      </ol>
      <p className="o-actions o-screen-only">
        <ButtonLink href={localPath(language, `/une/praktika/${receipt.register}`)}>
          {t("openMyCase")}
        </ButtonLink>
      </p>
      <p className="o-small o-screen-only">{t("printThis")}</p>
    </CitizenPage>
  );
}
