import type { VerifiedAct } from "@/domain/documents/rules-verification";
import { formatDate, formatDateTime } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { localPath } from "@/ui/citizen/local-path";
import { statusLooks } from "@/ui/dossier/status-look";
import { Button } from "@/ui/kit/button";
import { FileInput } from "@/ui/kit/file-input";
import { controlId } from "@/ui/kit/form-state";
import { Icon, type IconName } from "@/ui/kit/icon";
import { NoticeBox } from "@/ui/kit/notice-box";
import { SummaryList, type SummaryRow } from "@/ui/kit/summary-list";
import { toneIcon } from "@/ui/kit/tone-icon";
import { dossierMessages } from "@/ui/messages/dossier";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";
import { CodeText } from "@/ui/track/code-text";

type State = VerifiedAct["state"] | "not-found";

const explanations = {
  valid: "validText",
  expired: "expiredText",
  revoked: "revokedText",
  "not-found": "notFoundText",
} as const;

/** The answer in one large line, in word, shape and colour. */
export function Verdict({ language, state }: { language: Language; state: State }) {
  const look: { word: (typeof statusLooks)[State]["word"]; icon?: IconName } = statusLooks[state];
  const { tone } = statusLooks[state];
  return (
    <div className={`o-notice o-notice--${tone}`} role="status">
      <h1>
        <Icon name={look.icon ?? toneIcon[tone]} /> {translator(language, dossierMessages)(look.word)}
      </h1>
      <p>{translator(language, trackMessages)(explanations[state])}</p>
    </div>
  );
}

/** Which address to trust, on every answer. */
export function HostWarning({ language, host }: { language: Language; host: string }) {
  const t = translator(language, trackMessages);
  return (
    <p className="o-small">
      {t("checkHost", { host })}. {t("lookalike", { host })}
    </p>
  );
}

type Props = {
  language: Language;
  act: VerifiedAct;
  host: string;
  /** The instant of the answer: on paper, it holds for that one only. */
  now: Date;
  compared?: "same" | "other" | "missing";
};

function facts({ language, act }: Props): SummaryRow[] {
  const t = translator(language, trackMessages);
  const long = (date: string) => formatDate(date, language, "long");
  return [
    { key: "issuer", label: t("issuer"), value: act.issuer },
    { key: "type", label: t("documentType"), value: `${act.title} – ${act.service}` },
    { key: "number", label: t("documentNumber"), value: <span className="o-code">{act.number}</span> },
    { key: "issued", label: t("issuedOn"), value: long(act.issuedOn) },
    { key: "until", label: t("validUntil"), value: act.validUntil ? long(act.validUntil) : t("noLimit") },
    ...(act.revokedOn ? [{ key: "revoked", label: t("revokedOn"), value: long(act.revokedOn) }] : []),
    { key: "holder", label: t("holder"), value: act.holder },
    { key: "code", label: t("verifyCode"), value: <CodeText code={act.code} /> },
    {
      key: "print",
      label: t("fingerprint"),
      value: act.sha256 ? <span>SHA-256 {act.sha256.match(/.{1,8}/g)?.join(" ")}</span> : null,
    },
  ];
}

function Compare({ language, act, compared }: Props) {
  const t = translator(language, trackMessages);
  return (
    <div className="o-screen-only">
      <h2>{t("compareTitle")}</h2>
      <form method="post" encType="multipart/form-data" action={localPath(language, `/V/${act.code}`)}>
        <FileInput
          id={controlId("skedari")}
          language={language}
          name="skedari"
          label={t("compareFile")}
          hint={t("compareHint")}
          error={compared === "missing" ? t("fileMissing") : undefined}
        />
        <p>
          <Button variant="secondary">{t("compare")}</Button>
        </p>
      </form>
    </div>
  );
}

/** The answer about a file stands before the one about its code: a forged paper can carry a true code. */
function Comparison({ language, compared }: Props) {
  const t = translator(language, trackMessages);
  if (compared === "same") return <NoticeBox tone="ok" title={t("sameFile")} role="status" />;
  return compared === "other" ? <NoticeBox tone="bad" title={t("otherFile")} role="alert" /> : null;
}

/** What a verification code stands for. */
export function VerifiedView(props: Props) {
  const { language, act, host, now } = props;
  const t = translator(language, trackMessages);
  return (
    <>
      <Comparison {...props} />
      <Verdict language={language} state={act.state} />
      <SummaryList language={language} rows={facts(props)} />
      <p>{t("stateAt", { when: formatDateTime(now, language, "long") })}</p>
      <HostWarning language={language} host={host} />
      {act.sha256 ? <Compare {...props} /> : null}
      <p className="o-screen-only">
        <a href={localPath(language, "/verifiko")}>{t("verifyAnother")}</a>
      </p>
    </>
  );
}
