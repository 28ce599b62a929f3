import { isId, newId } from "@/lib/ids";
import { field } from "@/server/auth/form-post";
import { answerPost, sentenceOf } from "@/server/forms/citizen-post";
import { type DraftParams, draftPath } from "@/server/forms/draft-path";

/** Begins an application. The page chose the identifier, so that pressing twice begins one. */
export async function postStart(request: Request, { params }: DraftParams): Promise<Response> {
  const { id: code } = await params;
  return answerPost(request, { page: draftPath(code, "fillo") }, async ({ api, form, go }) => {
    const wished = field(form, "id");
    try {
      const { draftId } = await api.drafts.start({ id: isId(wished) ? wished : newId(), procedure: code });
      return go(draftPath(draftId, "vazhdo"));
    } catch (error) {
      // Too many were begun, or the service is one of the counter: the page itself says which.
      sentenceOf(error);
      return go(`${draftPath(code, "fillo")}?gabim=drafte`);
    }
  });
}
