import { isId } from "@/lib/ids";
import { fileAnswer } from "@/server/file-answer";
import { answerWithFile } from "@/server/files";
import { callerFor } from "@/server/trpc/caller";

type Asked = { params: Promise<{ dossier: string; file: string }> };

/** A file of a mandate, for staff who may open a dossier that rests on it. */
export const GET = (request: Request, { params }: Asked) =>
  fileAnswer(async () => {
    const [here, { dossier, file }] = [await callerFor(request.headers), await params];
    if (!here || !isId(dossier) || !isId(file)) return null;
    return answerWithFile(await here.api.mandates.file({ dossierId: dossier, fileId: file }));
  });
