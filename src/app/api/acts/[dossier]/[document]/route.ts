import { isId } from "@/lib/ids";
import { fileAnswer } from "@/server/file-answer";
import { answerWithFile } from "@/server/files";
import { callerFor } from "@/server/trpc/caller";

type Asked = { params: Promise<{ dossier: string; document: string }> };

/** The paper of an issued act, for whoever may open the dossier. */
export const GET = (request: Request, { params }: Asked) =>
  fileAnswer(async () => {
    const [here, { dossier, document }] = [await callerFor(request.headers), await params];
    if (!here || !isId(dossier)) return null;
    const acts = await here.api.documents.acts({ dossierId: dossier });
    const act = acts.find(({ id }) => id === document);
    if (!act?.file || !act.content) return null;
    const fileName = `${act.content.number.replaceAll("/", "-")}.pdf`;
    return answerWithFile({ ...act.file, fileName, mediaType: "application/pdf" });
  });
