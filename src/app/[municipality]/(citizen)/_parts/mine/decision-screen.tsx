import { ownDossier } from "@/app/[municipality]/(citizen)/_parts/mine/own-dossier";
import { formatDate } from "@/lib/dates";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { BackLink } from "@/ui/kit/breadcrumb";
import { NoticeBox } from "@/ui/kit/notice-box";
import { mineMessages } from "@/ui/messages/mine";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";
import { DecisionView } from "@/ui/track/decision-view";

/** What was decided and why, the paper, and until which day one can go against it. */
export async function DecisionScreen({ register }: { register: string }) {
  const { api, language, frame, dossier, to } = await ownDossier(register);
  const acts = await api.documents.acts({ dossierId: dossier.id });
  const [t, p] = [translator(language, mineMessages), translator(language, papersMessages)];
  const { decision } = dossier;
  return (
    <CitizenPage
      {...frame}
      title={`${p("decisionTitle")} – ${dossier.register}`}
      current="account"
      before={<BackLink language={language} href={to()} />}
    >
      <DecisionView language={language} acts={acts} path={to("vendimi")} />
      {decision ? (
        <NoticeBox title={dossier.revokedOn ? p("revokedAppeal") : t("appeal")}>
          <p>{t("appealBody", { body: dossier.appealBody[language] })}</p>
          <p>{t("appealUntil", { date: formatDate(decision.appealUntil, language, "weekday") })}</p>
        </NoticeBox>
      ) : null}
    </CitizenPage>
  );
}
