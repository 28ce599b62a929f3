import { isId } from "@/lib/ids";
import { fileAnswer } from "@/server/file-answer";
import { answerWithFile } from "@/server/files";
import { callerFor } from "@/server/trpc/caller";

/** A file that was handed in, for its applicant and for staff who may open the dossier. */
export const GET = (request: Request, { params }: { params: Promise<{ id: string }> }) =>
  fileAnswer(async () => {
    const [here, { id }] = [await callerFor(request.headers), await params];
    return here && isId(id) ? answerWithFile(await here.api.documents.download({ id })) : null;
  });
