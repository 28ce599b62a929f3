import { answerPage, type RouteParams, seeOther, wordsOf } from "@/app/_parts/route-visit";
import { onPapers, type PapersVisit, sentenceOf } from "@/app/[municipality]/(citizen)/_parts/route-papers";
import type { AskedCompletion } from "@/domain/tracking/rules";
import { formatDate } from "@/lib/dates";
import { isId, newId } from "@/lib/ids";
import { receiveFile } from "@/server/files";
import { throwFault } from "@/server/forms/citizen-post";
import { localPath } from "@/ui/citizen/local-path";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";
import { CompletionView } from "@/ui/track/completion-view";
import { MessageView } from "@/ui/track/message-view";

type Open = PapersVisit & { asked: AskedCompletion };

function showCompletion(
  { visit, asked, action }: Open,
  errors: Record<string, string> = {},
): Promise<Response> {
  const { language } = visit;
  return answerPage(visit, {
    title: translator(language, papersMessages)("completionTitle"),
    status: Object.keys(errors).length > 0 ? 422 : 200,
    children: (
      <CompletionView language={language} asked={asked} action={action} newId={newId} errors={errors} />
    ),
  });
}

/** Nothing is asked: either it was just sent, or somebody else answered. */
async function showDone({ visit, code }: PapersVisit, justSent: boolean): Promise<Response> {
  const { language } = visit;
  const t = translator(language, papersMessages);
  const tracked = await visit.api.tracking.byCode({ code });
  const date = tracked.kind === "found" ? formatDate(tracked.dueOn, language, "long") : "";
  const title = t(justSent ? "sentTitle" : "completionTitle");
  const text = justSent && date ? t("sentText", { date }) : t("nothingAsked");
  const back = <a href={localPath(language, `/G/${code}`)}>{t("backToTracking")}</a>;
  const children = (
    <MessageView title={title} text={text} tone={justSent ? "ok" : "info"}>
      <p>{back}</p>
    </MessageView>
  );
  return answerPage(visit, { title, children });
}

async function upload(open: Open, form: FormData): Promise<Response> {
  const { visit, asked, context, dossierId, action } = open;
  const t = translator(visit.language, papersMessages);
  const item = asked.items.find(({ key }) => key === form.get("cila"));
  const file = form.get("skedari");
  const id = form.get("id");
  if (!item || !isId(id)) return seeOther(action);
  const name = `skedari-${item.key}`;
  if (!(file instanceof File) || file.name === "") return showCompletion(open, { [name]: t("fileMissing") });
  try {
    await receiveFile(context, { id, dossierId, documentKey: item.key, file });
  } catch (error) {
    return showCompletion(open, { [name]: sentenceOf(error, visit.language) });
  }
  return seeOther(action);
}

async function send(open: Open, form: FormData): Promise<Response> {
  const { visit, asked, api, dossierId, action } = open;
  const words = wordsOf(form, "sqarimi").trim().slice(0, 4000);
  if (words === "" && asked.items.every(({ files }) => files.length === 0)) {
    return showCompletion(open, { sqarimi: translator(visit.language, papersMessages)("sendNothing") });
  }
  try {
    await api.tracking.answerCompletion({ dossierId, words: words || null });
  } catch (error) {
    return showCompletion(open, { sqarimi: sentenceOf(error, visit.language) });
  }
  return seeOther(`${action}?u=dergua`);
}

async function change(open: Open, form: FormData): Promise<Response> {
  const removed = form.get("hiq");
  if (form.has("cila")) return upload(open, form);
  if (form.has("dergo")) return send(open, form);
  // One that is gone or was handed in meanwhile: the page shows what there is.
  if (isId(removed)) await open.api.documents.removeAttachment({ id: removed }).catch(throwFault);
  return seeOther(open.action);
}

const handle = (request: Request, params: RouteParams<"code">) =>
  onPapers(request, params, "ploteso", async (papers) => {
    const asked = await papers.api.tracking.asked({ dossierId: papers.dossierId });
    const address = new URL(request.url).searchParams;
    if (!asked) return showDone(papers, address.get("u") === "dergua");
    const open = { ...papers, asked };
    if (papers.form !== "too long") return papers.form ? change(open, papers.form) : showCompletion(open);
    const tooLarge = translator(papers.visit.language, papersMessages)("fileSize");
    const key = asked.items.find((item) => item.key === address.get("cila"))?.key;
    return showCompletion(open, { [key ? `skedari-${key}` : "sqarimi"]: tooLarge });
  });

/** What the office asks of the applicant, and the answer to it. */
export const GET = handle;
export const POST = handle;
