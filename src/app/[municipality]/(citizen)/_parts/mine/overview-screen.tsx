import { applicantVisit } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { civilDate, formatDate } from "@/lib/dates";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { ButtonLink } from "@/ui/kit/button";
import { NoticeBox } from "@/ui/kit/notice-box";
import { mandateMessages } from "@/ui/messages/mandate";
import { mineMessages } from "@/ui/messages/mine";
import { translator } from "@/ui/messages/translator";
import { CompanyCards } from "@/ui/mine/company-cards";
import { DossierCards } from "@/ui/mine/dossier-cards";
import { Duties } from "@/ui/mine/duties";

/** My area: what I have to do, then what runs, what is over, and what I have not sent yet. */
export async function OverviewScreen({ gone }: { gone: "draft" | "company" | null }) {
  const { api, actor, language, frame } = await applicantVisit();
  const { drafts, dossiers, companies } = await api.mine.overview();
  const t = translator(language, mineMessages);
  const name = actor.kind === "citizen" ? actor.name : actor.email;
  const isEmpty = drafts.length === 0 && dossiers.length === 0;
  return (
    <CitizenPage {...frame} title={t("title")} current="account">
      <h1>{t("title")}</h1>
      {gone === "draft" ? <NoticeBox tone="ok" title={t("draftGone")} role="status" /> : null}
      {gone === "company" ? (
        <NoticeBox tone="ok" title={translator(language, mandateMessages)("removed")} role="status" />
      ) : null}
      <p>{t("signedInAs", { name })}</p>
      {isEmpty ? (
        <>
          <p>{t("noCases")}</p>
          <p className="o-actions">
            <ButtonLink href={localPath(language, "/sherbimet")}>{t("findService")}</ButtonLink>
            <ButtonLink variant="secondary" href={localPath(language, "/gjurmo")}>
              {t("haveCode")}
            </ButtonLink>
          </p>
        </>
      ) : (
        <Duties language={language} lines={dossiers} />
      )}
      <DossierCards
        language={language}
        title={t("openCases")}
        lines={dossiers.filter((line) => line.stage !== "closed")}
      />
      {drafts.length > 0 ? (
        <section aria-label={t("drafts")}>
          <h2>{t("drafts")}</h2>
          <ul className="o-cards">
            {drafts.map((draft) => (
              <li key={draft.id} className="o-card">
                <h3 className="o-card__title">
                  <a href={localPath(language, `/aplikim/${draft.id}`)}>
                    {draft.procedure.facts.title[language]}
                  </a>
                </h3>
                <p className="o-small">
                  {t("keptUntil")} {formatDate(civilDate(draft.expiresAt), language, "long")}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <DossierCards
        language={language}
        title={t("closedCases")}
        lines={dossiers.filter((line) => line.stage === "closed")}
      />
      <CompanyCards language={language} companies={companies} />
    </CitizenPage>
  );
}
