import type { Tracked } from "@/domain/tracking/rules";
import { mostAhead } from "@/domain/tracking/rules";
import { formatPhone } from "@/lib/contact";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { StageLine } from "@/ui/dossier/stage-line";
import type { Stage, StatusName } from "@/ui/dossier/status-look";
import { StatusTag } from "@/ui/dossier/status-tag";
import { NoticeBox } from "@/ui/kit/notice-box";
import { SummaryList, type SummaryRow } from "@/ui/kit/summary-list";
import { mineMessages } from "@/ui/messages/mine";
import { papersMessages } from "@/ui/messages/papers";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";
import { CodeText } from "@/ui/track/code-text";
import { TodoBox } from "@/ui/track/todo-box";

type Props = { language: Language; tracked: Tracked /** The present day in Albania. */; today: string };

function long(date: string, language: Language): string {
  return formatDate(date, language, "long");
}

/** What is happening and with whom: an office, never a person. */
function sentence({ language, tracked }: Props): string {
  const t = translator(language, trackMessages);
  if (tracked.revoked) return t("revokedSentence", { date: long(tracked.revoked.on, language) });
  if (tracked.outcome === "withdrawn") return t("withdrawnSentence");
  if (tracked.stage === "closed" && !tracked.outcome) return t("closedSentence");
  if (tracked.outcome !== null)
    return tracked.outcome === "closed" ? t("closedSentence") : t("decidedSentence");
  if (tracked.pause === "completion") return t("waitsForYou");
  if (tracked.pause === "payment") return t("waitsForPayment");
  return tracked.office ? t("isWith", { office: tracked.office.name[language] }) : t("isWithMunicipality");
}

/** To whom and within which time one may go against the revocation of the act. */
function AgainstRevocation({ language, tracked: { revoked } }: Props) {
  const t = translator(language, papersMessages);
  return revoked ? (
    <NoticeBox title={t("revokedAppeal")}>
      <p>{translator(language, mineMessages)("appealBody", { body: revoked.appealTo[language] })}</p>
      <p>{t("revokedAppealWithin", { limit: revoked.appealWithin[language] })}</p>
    </NoticeBox>
  ) : null;
}

/** By when there is an answer, and what stands before it. */
function Outlook({ language, tracked, today }: Props) {
  const t = translator(language, trackMessages);
  if (tracked.outcome !== null || tracked.pause !== null) return null;
  const { ahead, dueOn } = tracked;
  return (
    <>
      <p>
        {today > dueOn
          ? t("late", { date: long(dueOn, language) })
          : t("answerBy", { date: long(dueOn, language) })}
      </p>
      {ahead === null ? null : (
        <p className="o-small">{ahead > mostAhead ? t("aheadMany") : t("ahead", { count: ahead })}</p>
      )}
    </>
  );
}

const outcomes = {
  approved: "approved",
  refused: "refused",
  withdrawn: "withdrawn",
  closed: "discontinued",
} as const satisfies Record<string, StatusName>;

function facts({ language, tracked }: Props): SummaryRow[] {
  const t = translator(language, trackMessages);
  const { office, service, register, code } = tracked;
  return [
    { key: "service", label: t("service"), value: service[language] },
    { key: "register", label: t("registerNumber"), value: <span className="o-code">{register}</span> },
    { key: "code", label: t("codeLabel"), value: <CodeText code={code} /> },
    ...(office ? [{ key: "office", label: t("office"), value: office.name[language] }] : []),
    ...(office?.phone
      ? [
          {
            key: "phone",
            label: t("phone"),
            value: <a href={`tel:${office.phone}`}>{formatPhone(office.phone)}</a>,
          },
        ]
      : []),
  ];
}

function printedDates({ language, tracked }: Props): Partial<Record<Stage, string>> {
  return Object.fromEntries(
    Object.entries(tracked.dates).map(([stage, date]) => [stage, long(date, language)]),
  );
}

/** Where an application stands, for whoever holds its code. */
export function TrackedView(props: Props) {
  const { language, tracked } = props;
  const t = translator(language, trackMessages);
  return (
    <>
      <h1>{t("stageTitle")}</h1>
      <p className="o-lead">{sentence(props)}</p>
      {tracked.outcome ? (
        <p>
          <StatusTag language={language} name={tracked.revoked ? "revoked" : outcomes[tracked.outcome]} />
        </p>
      ) : null}
      <Outlook {...props} />
      <AgainstRevocation {...props} />
      <TodoBox language={language} tracked={tracked} />
      <StageLine language={language} stage={tracked.stage} dates={printedDates(props)} />
      <SummaryList language={language} rows={facts(props)} />
      <p className="o-small">{t("noPersonalData")}</p>
      <p>
        <a href={localPath(language, "/gjurmo")}>{t("anotherCode")}</a>
      </p>
    </>
  );
}
