import type { IssuedAct } from "@/domain/documents/rules-verification";
import { formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { StatusTag } from "@/ui/dossier/status-tag";
import { ButtonLink } from "@/ui/kit/button";
import { NoticeBox } from "@/ui/kit/notice-box";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";
import { CodeText } from "@/ui/track/code-text";

type Props = {
  language: Language;
  acts: IssuedAct[] /** The address of this page; each file lies under it. */;
  path: string;
};

/** The words of an act are Albanian, the language it was issued in. */
function Part({ title, text }: { title: string; text: string | null }) {
  if (!text) return null;
  return (
    <>
      <h2>{title}</h2>
      <p lang="sq">{text}</p>
    </>
  );
}

/** What became of an act afterwards stands above what it said. */
function Revoked({ language, revoked }: { language: Language; revoked: IssuedAct["revoked"] }) {
  const t = translator(language, papersMessages);
  if (!revoked) return null;
  return (
    <NoticeBox tone="bad" title={t("revokedTitle", { date: formatDate(revoked.on, language, "long") })}>
      <p>{t("revokedText")}</p>
      {revoked.reasons ? (
        <>
          <p>{t("revokedReasons")}:</p>
          <p lang="sq">{revoked.reasons}</p>
        </>
      ) : null}
    </NoticeBox>
  );
}

function Act({ language, act, path }: { language: Language; act: IssuedAct; path: string }) {
  const t = translator(language, papersMessages);
  const { content, revoked } = act;
  if (!content) return revoked ? <Revoked {...{ language, revoked }} /> : <p>{t("decisionPending")}</p>;
  return (
    <article>
      <Revoked {...{ language, revoked }} />
      <p className="o-lead" lang="sq">
        {content.title}: {content.service}
      </p>
      <p>
        <StatusTag language={language} name={content.kind === "approval" ? "approved" : "refused"} />{" "}
        {act.state === "valid" ? null : <StatusTag language={language} name={act.state} />}
      </p>
      <p>
        <span className="o-code">{content.number}</span> · {formatDate(act.issuedOn, language, "long")} ·{" "}
        {content.signatory.role}
      </p>
      {act.file ? (
        <p>
          <ButtonLink href={`${path}/${act.id}`}>{t("decisionDownload")}</ButtonLink>
        </p>
      ) : (
        <p>{t("decisionPending")}</p>
      )}
      <Part title={t("decisionReasons")} text={content.reasons} />
      {revoked ? null : (
        <>
          <Part title={t("decisionConditions")} text={content.conditions} />
          <Part title={t("decisionValidity")} text={content.validity} />
          <Part title={t("decisionAppeal")} text={content.appeal} />
        </>
      )}
      <p className="o-small">
        {t("verifyOthers")} <CodeText code={act.code} />
      </p>
    </article>
  );
}

/** What was decided, why, and how to go against it, above the paper itself. */
export function DecisionView({ language, acts, path }: Props) {
  const t = translator(language, papersMessages);
  return (
    <>
      <h1>{t("decisionTitle")}</h1>
      {acts.length === 0 ? <p>{t("decisionNone")}</p> : null}
      {acts.map((act) => (
        <Act key={act.id} language={language} act={act} path={path} />
      ))}
    </>
  );
}
