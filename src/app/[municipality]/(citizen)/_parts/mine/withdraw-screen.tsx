import { redirect } from "next/navigation";
import { ownDossier } from "@/app/[municipality]/(citizen)/_parts/mine/own-dossier";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { BackLink } from "@/ui/kit/breadcrumb";
import { Button, ButtonLink } from "@/ui/kit/button";
import { controlId } from "@/ui/kit/form-state";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { mineMessages } from "@/ui/messages/mine";
import { translator } from "@/ui/messages/translator";

/** Asks once more before an application is taken back, and says what that does. */
export async function WithdrawScreen({ register }: { register: string }) {
  const { language, frame, dossier, to } = await ownDossier(register);
  if (dossier.outcome !== null) redirect(to());
  const t = translator(language, mineMessages);
  return (
    <CitizenPage
      {...frame}
      title={`${t("withdrawTitle")} ${dossier.register}`}
      current="account"
      before={<BackLink language={language} href={to()} />}
    >
      <h1>{t("withdrawTitle")}</h1>
      <p className="o-lead">
        {dossier.service[language]} · <span className="o-code">{dossier.register}</span>
      </p>
      <p>{t("withdrawText")}</p>
      <form method="post" action={to("terhiq/po")}>
        <LongTextInput
          id={controlId("reasons")}
          language={language}
          name="reasons"
          label={t("withdrawWhy")}
          maxLength={1000}
          optional
        />
        <div className="o-actions">
          <Button variant="danger">{t("withdrawYes")}</Button>
          <ButtonLink variant="secondary" href={to()}>
            {t("withdrawNo")}
          </ButtonLink>
        </div>
      </form>
    </CitizenPage>
  );
}
