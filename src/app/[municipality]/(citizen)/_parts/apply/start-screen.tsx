import { leadNowhere, orNotFound, visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { servicePath } from "@/domain/catalogue/rules-address";
import { ficheOf } from "@/domain/catalogue/rules-fiche";
import { mostDrafts } from "@/domain/intake/rules";
import { documentsAsked } from "@/domain/intake/rules-journey";
import { newId } from "@/lib/ids";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { AccessSection } from "@/ui/citizen/fiche-access";
import { NeedsSection } from "@/ui/citizen/fiche-needs";
import { CostSection, TimeSection } from "@/ui/citizen/fiche-terms";
import { localPath } from "@/ui/citizen/local-path";
import { BackLink } from "@/ui/kit/breadcrumb";
import { Button, ButtonLink } from "@/ui/kit/button";
import { NoticeBox } from "@/ui/kit/notice-box";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

/** Before you start: for whom it is, what it takes and costs – and the way to the counter where that is the only one. */
export async function StartScreen({ code, tooMany }: { code: string; tooMany: boolean }) {
  const { api, actor, language, frame } = await visit();
  if (!/^[A-Z]{3}-\d{2}$/.test(code)) return leadNowhere(language);
  const { facts, local } = await orNotFound(api.catalogue.fiche({ code }));
  const fiche = ficheOf(facts, local);
  const t = translator(language, intakeMessages);
  const sheet = localPath(language, servicePath(facts));
  const page = `/aplikim/${code}/fillo`;
  const back = encodeURIComponent(localPath(language, page));
  const pages = 2 + facts.form.questions.length + documentsAsked(facts).length;
  const mayApply = actor.kind === "citizen" || actor.kind === "guest";
  if (!fiche.access.online) {
    return (
      <CitizenPage {...frame} title={t("counterOnlyTitle")} current="services" noindex>
        <h1>{facts.title[language]}</h1>
        <NoticeBox title={t("counterOnlyTitle")}>
          <p>{t("counterOnlyText")}</p>
        </NoticeBox>
        <AccessSection language={language} access={fiche.access} applyHref={sheet} />
        <p>
          <a href={sheet}>{t("seeFiche")}</a>
        </p>
      </CitizenPage>
    );
  }
  return (
    <CitizenPage
      {...frame}
      title={`${t("beforeYouStart")}: ${facts.title[language]}`}
      current="services"
      before={<BackLink language={language} href={sheet} />}
      noindex
    >
      {tooMany ? (
        <NoticeBox tone="warn" title={t("tooManyDrafts", { count: String(mostDrafts) })} role="alert">
          <p>
            <a href={localPath(language, "/une")}>{t("toMyDrafts")}</a>
          </p>
        </NoticeBox>
      ) : null}
      <p className="o-small">{facts.title[language]}</p>
      <h1>{t("beforeYouStart")}</h1>
      <p className="o-lead">
        {t("pagesAhead", { count: pages })} {t("answersKept")}
      </p>
      <h2>{t("whoCanApply")}</h2>
      <p>{facts.whoFor[language]}</p>
      {facts.preconditions.length > 0 ? (
        <>
          <h2>{t("conditions")}</h2>
          <ul>
            {facts.preconditions.map((condition) => (
              <li key={condition.sq}>{condition[language]}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{t("atHand")}</h2>
      <NeedsSection language={language} documents={fiche.needs.documents} />
      <h2>{t("timeTitle")}</h2>
      <TimeSection language={language} time={fiche.time} />
      <h2>{t("costTitle")}</h2>
      <CostSection language={language} cost={fiche.cost} />
      {fiche.cost.fee.total === 0 ? null : <p>{t("costLater")}</p>}
      {mayApply ? (
        <form method="post" action={localPath(language, `${page}/nis`)}>
          <input type="hidden" name="id" value={newId()} />
          <div className="o-actions">
            <Button>{t("start")}</Button>
          </div>
        </form>
      ) : (
        <>
          <p>{t("signInWhy")}</p>
          <p className="o-actions">
            <ButtonLink href={localPath(language, `/hyr?kthehu=${back}`)}>{t("signInFirst")}</ButtonLink>
          </p>
        </>
      )}
    </CitizenPage>
  );
}
