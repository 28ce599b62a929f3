import { type RouteParams, seeOther } from "@/app/_parts/route-visit";
import { onPapers } from "@/app/[municipality]/(citizen)/_parts/route-papers";
import { answerWithFile } from "@/server/files";

/** The paper itself, for whoever holds the papers. */
export const GET = (request: Request, params: RouteParams<"code" | "document">) =>
  onPapers(request, params, "vendimi", async ({ api, dossierId, action }) => {
    const { document } = await params.params;
    const act = (await api.documents.acts({ dossierId })).find(({ id }) => id === document);
    if (!act?.file || !act.content) return seeOther(action);
    const fileName = `${act.content.number.replaceAll("/", "-")}.pdf`;
    return answerWithFile({ ...act.file, fileName, mediaType: "application/pdf" });
  });
