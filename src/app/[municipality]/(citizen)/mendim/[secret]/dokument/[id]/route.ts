import { SharedFile } from "@/domain/routing/inputs-consultation";
import { fileAnswer } from "@/server/file-answer";
import { answerWithFile } from "@/server/files";
import { callerFor } from "@/server/trpc/caller";

type Asked = { params: Promise<{ secret: string; id: string }> };

/** A file shared with a body outside. It is saved under no name of its own, because that may tell who applied. */
export const GET = (request: Request, { params }: Asked) =>
  fileAnswer(async () => {
    const [here, { secret, id }] = [await callerFor(request.headers), await params];
    const wanted = SharedFile.safeParse({ secret, fileId: id });
    if (!here || !wanted.success) return null;
    const file = await here.api.work.sharedFile(wanted.data);
    return answerWithFile({ ...file, fileName: `dokument-${id.slice(-6)}.${file.mediaType.split("/")[1]}` });
  });
