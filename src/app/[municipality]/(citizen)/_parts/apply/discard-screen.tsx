import { openDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { BackLink } from "@/ui/kit/breadcrumb";
import { Button, ButtonLink } from "@/ui/kit/button";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

/** Asks once more before a draft is thrown away. */
export async function DiscardScreen({ id }: { id: string }) {
  const { language, frame, draft, to } = await openDraft(id);
  const t = translator(language, intakeMessages);
  return (
    <CitizenPage {...frame} title={t("discardTitle")} before={<BackLink language={language} href={to()} />}>
      <h1>{t("discardTitle")}</h1>
      <p>{draft.procedure.facts.title[language]}</p>
      <p>{t("discardText")}</p>
      <form method="post" action={to("fshi/po")}>
        <div className="o-actions">
          <Button variant="danger">{t("discardYes")}</Button>
          <ButtonLink variant="secondary" href={to()}>
            {t("discardNo")}
          </ButtonLink>
        </div>
      </form>
    </CitizenPage>
  );
}
