import { redirect } from "next/navigation";
import { ownDossier } from "@/app/[municipality]/(citizen)/_parts/mine/own-dossier";
import { newId } from "@/lib/ids";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { fileProblem } from "@/ui/intake/file-problem";
import { BackLink } from "@/ui/kit/breadcrumb";
import { papersMessages } from "@/ui/messages/papers";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { CompletionView } from "@/ui/track/completion-view";

export type CompletionSigns = { gabim?: string; cila?: string };

/** What is missing and why, in the officer's words, with an upload for each and the answer. */
export async function CompletionScreen({ register, signs }: { register: string; signs: CompletionSigns }) {
  const { api, language, frame, dossier, to } = await ownDossier(register);
  const asked = await api.tracking.asked({ dossierId: dossier.id });
  if (!asked) redirect(to());
  const t = translator(language, papersMessages);
  const item = asked.items.find(({ key }) => key === signs.cila);
  const problem = signs.gabim === "none" ? t("fileMissing") : fileProblem(signs.gabim, language);
  const errors: Record<string, string> = {};
  if (item && problem) errors[`skedari-${item.key}`] = problem;
  else if (problem) errors.sqarimi = t("sendNothing");
  const title = `${t("completionTitle")} – ${dossier.register}`;
  return (
    <CitizenPage
      {...frame}
      title={problem ? `${translator(language, systemMessages)("errorPrefix")} ${title}` : title}
      current="account"
      before={<BackLink language={language} href={to()} />}
    >
      <CompletionView
        language={language}
        asked={asked}
        action={to("ploteso/dergo")}
        newId={newId}
        errors={errors}
      />
    </CitizenPage>
  );
}
