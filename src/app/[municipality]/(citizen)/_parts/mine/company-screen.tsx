import { applicantVisit } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { leadNowhere } from "@/app/[municipality]/(citizen)/_parts/visit";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { BackLink } from "@/ui/kit/breadcrumb";
import { Button, ButtonLink } from "@/ui/kit/button";
import { mandateMessages } from "@/ui/messages/mandate";
import { translator } from "@/ui/messages/translator";

/** Asks once more before a business is no longer one's own to act for, and says what that does. */
export async function CompanyScreen({ nipt }: { nipt: string }) {
  const { api, language, frame } = await applicantVisit();
  const { companies } = await api.mine.overview();
  const company = companies.find((each) => each.nipt === nipt);
  if (!company) return leadNowhere(language);
  const t = translator(language, mandateMessages);
  const account = localPath(language, "/une");
  return (
    <CitizenPage
      {...frame}
      title={t("removeTitle")}
      current="account"
      before={<BackLink language={language} href={account} />}
    >
      <h1>{t("removeTitle")}</h1>
      <p className="o-lead">
        {company.name} · <span className="o-code">{company.nipt}</span>
      </p>
      <p>{t("removeText")}</p>
      <form method="post" action={localPath(language, `/une/biznesi/${company.nipt}/hiq/po`)}>
        <div className="o-actions">
          <Button variant="danger">{t("removeYes")}</Button>
          <ButtonLink variant="secondary" href={account}>
            {t("removeNo")}
          </ButtonLink>
        </div>
      </form>
    </CitizenPage>
  );
}
