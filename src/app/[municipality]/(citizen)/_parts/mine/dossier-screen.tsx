import { ownDossier } from "@/app/[municipality]/(citizen)/_parts/mine/own-dossier";
import { StageWords } from "@/app/[municipality]/(citizen)/_parts/mine/stage-words";
import { formatDate, formatDateTime } from "@/lib/dates";
import { formatTrackingCode } from "@/lib/tracking-code";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { StageLine } from "@/ui/dossier/stage-line";
import { StatusTag } from "@/ui/dossier/status-tag";
import { BackLink } from "@/ui/kit/breadcrumb";
import { ButtonLink } from "@/ui/kit/button";
import { NoticeBox } from "@/ui/kit/notice-box";
import { SummaryList } from "@/ui/kit/summary-list";
import { Timeline } from "@/ui/kit/timeline";
import { dossierMessages } from "@/ui/messages/dossier";
import { mandateMessages } from "@/ui/messages/mandate";
import { mineMessages } from "@/ui/messages/mine";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";
import { stateOfLine } from "@/ui/mine/dossier-cards";
import { byApplicant, happeningInWords } from "@/ui/mine/history-entry";

export type DossierSigns = { u?: string };

/** My case: where it is, what I must do, what was decided, and all that happened. */
export async function DossierScreen({ register, signs }: { register: string; signs: DossierSigns }) {
  const { language, frame, dossier, to } = await ownDossier(register);
  const [t, p] = [translator(language, mineMessages), translator(language, papersMessages)];
  const [word, m] = [translator(language, dossierMessages), translator(language, mandateMessages)];
  const day = (date: string) => formatDate(date, language, "long");
  const dates = Object.fromEntries(
    Object.entries(dossier.dates).flatMap(([stage, date]) => (date ? [[stage, day(date)]] : [])),
  );
  const entries = dossier.history.map(({ seq, at, office, what }) => {
    const { text, icon } = happeningInWords(what, language);
    const who = byApplicant(what) ? t("byYou") : (office?.[language] ?? t("byMunicipality"));
    return {
      key: String(seq),
      at: at.toISOString(),
      when: formatDateTime(at, language, "long"),
      who,
      what: text,
      icon,
    };
  });
  const rows = [
    {
      key: "number",
      label: word("caseNumber"),
      value: <span className="o-code">{dossier.register}</span>,
    },
    {
      key: "code",
      label: word("trackingCode"),
      value: <span className="o-code">{formatTrackingCode(dossier.trackingCode)}</span>,
    },
    { key: "on", label: t("registeredOn"), value: day(dossier.registeredOn) },
    ...(dossier.business
      ? [
          {
            key: "business",
            label: m("company"),
            value: `${dossier.business.name} · ${dossier.business.nipt}`,
          },
        ]
      : []),
  ];
  return (
    <CitizenPage
      {...frame}
      title={`${dossier.service[language]} – ${dossier.register}`}
      current="account"
      before={<BackLink language={language} href={localPath(language, "/une")} />}
    >
      <h1>{dossier.service[language]}</h1>
      {signs.u === "dergua" ? <NoticeBox tone="ok" title={t("completionSent")} role="status" /> : null}
      {signs.u === "terhoq" ? <NoticeBox tone="ok" title={t("withdrawn")} role="status" /> : null}
      <p>
        <StatusTag language={language} name={stateOfLine(dossier)} />
      </p>
      {dossier.revokedOn ? (
        <NoticeBox tone="bad" title={p("revokedTitle", { date: day(dossier.revokedOn) })}>
          <p>
            {p("revokedText")} {p("revokedSeeWhy")}
          </p>
        </NoticeBox>
      ) : null}
      <StageLine language={language} stage={dossier.stage} dates={dates} />
      <StageWords language={language} dossier={dossier} />
      {dossier.asked || dossier.decision ? (
        <p className="o-actions">
          {dossier.asked ? <ButtonLink href={to("ploteso")}>{t("sendWhatIsMissing")}</ButtonLink> : null}
          {dossier.decision ? <ButtonLink href={to("vendimi")}>{t("seeDecision")}</ButtonLink> : null}
        </p>
      ) : null}
      {dossier.mustPay ? <p>{t("payNowHow")}</p> : null}
      <SummaryList language={language} rows={rows} />
      <h2>{t("history")}</h2>
      <Timeline entries={entries.toReversed()} />
      {dossier.outcome === null ? (
        <p>
          <a href={to("terhiq")}>{t("withdraw")}</a>
        </p>
      ) : null}
    </CitizenPage>
  );
}
