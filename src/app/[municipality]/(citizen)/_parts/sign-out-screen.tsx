import { visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { Button, ButtonLink } from "@/ui/kit/button";
import { authMessages } from "@/ui/messages/auth";
import { translator } from "@/ui/messages/translator";

/** Asks before it signs out: following a link must never change anything. */
export async function SignOutScreen() {
  const { language, frame } = await visit();
  const t = translator(language, authMessages);
  return (
    <CitizenPage {...frame} title={t("signOutTitle")} current="account" noindex>
      <h1>{t("signOutTitle")}</h1>
      <p>{t("signOutText")}</p>
      <form method="post" action="/dil/tani">
        {language === "en" ? <input type="hidden" name="gjuha" value="en" /> : null}
        <div className="o-actions">
          <Button>{t("signOut")}</Button>
          <ButtonLink variant="secondary" href={localPath(language, "/une")}>
            {t("stay")}
          </ButtonLink>
        </div>
      </form>
    </CitizenPage>
  );
}
