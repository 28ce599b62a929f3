import { field } from "@/server/auth/form-post";
import { answerPost, sentenceOf } from "@/server/forms/citizen-post";
import { type DraftParams, draftPath, requireId } from "@/server/forms/draft-path";

/** Sends the application once it is declared to be true; pressing twice registers one. */
export async function postSending(request: Request, { params }: DraftParams): Promise<Response> {
  const { id } = await params;
  const check = draftPath(id, "kontrollo");
  return answerPost(request, { page: check }, async ({ api, form, go }) => {
    if (field(form, "declared") !== "yes") return go(`${check}?gabim=1`);
    try {
      await api.drafts.send({ draftId: requireId(id) });
    } catch (error) {
      sentenceOf(error);
      return go(draftPath(id, "vazhdo"));
    }
    return go(draftPath(id, "konfirmim"));
  });
}

/** Throws the draft away, from the page that asks whether one is sure. */
export async function postDiscard(request: Request, { params }: DraftParams): Promise<Response> {
  const { id } = await params;
  return answerPost(request, { page: draftPath(id) }, async ({ api, go }) => {
    await api.drafts.discard({ draftId: requireId(id) });
    return go("/une?u-fshi=1");
  });
}
