import { isId } from "@/lib/ids";
import { field } from "@/server/auth/form-post";
import { answerPost, type CitizenPost, sentenceOf, throwFault } from "@/server/forms/citizen-post";
import { keepFile, longestUpload } from "@/server/forms/post-file";

type OwnParams = { params: Promise<{ register: string }> };

const casePath = (register: string, page = "") => `/une/praktika/${register}${page}`;

async function upload(post: CitizenPost, dossierId: string, page: string): Promise<Response> {
  const asked = await post.api.tracking.asked({ dossierId });
  const item = asked?.items.find(({ key }) => key === field(post.form, "cila"));
  if (!item) return post.go(page);
  const problem = await keepFile(post, { dossierId, documentKey: item.key, control: "skedari" });
  const name = encodeURIComponent(item.key);
  return post.go(problem ? `${page}?gabim=${problem}&cila=${name}` : page);
}

async function send(post: CitizenPost, dossierId: string, register: string): Promise<Response> {
  const page = casePath(register, "/ploteso");
  const asked = await post.api.tracking.asked({ dossierId });
  const words = field(post.form, "sqarimi").trim().slice(0, 4000);
  if (asked?.items.every(({ files }) => files.length === 0) && words === "")
    return post.go(`${page}?gabim=nothing`);
  try {
    await post.api.tracking.answerCompletion({ dossierId, words: words || null });
  } catch (error) {
    sentenceOf(error);
    return post.go(casePath(register));
  }
  return post.go(casePath(register, "?u=dergua"));
}

/** Adds or takes back a file that was asked for, or sends the whole answer. */
export async function postCompletion(request: Request, { params }: OwnParams): Promise<Response> {
  const { register } = await params;
  const page = casePath(register, "/ploteso");
  const again = (reason: string) => `${page}?gabim=${reason}`;
  return answerPost(request, { page, longest: longestUpload, again }, async (post) => {
    const { id } = await post.api.mine.dossier({ register });
    const removed = field(post.form, "hiq");
    if (post.form.has("cila")) return upload(post, id, page);
    if (post.form.has("dergo")) return send(post, id, register);
    // One that is gone or was handed in meanwhile: the page shows what there is.
    if (isId(removed)) await post.api.documents.removeAttachment({ id: removed }).catch(throwFault);
    return post.go(page);
  });
}

/** Takes an application back, from the page that asks whether one is sure. */
export async function postWithdrawal(request: Request, { params }: OwnParams): Promise<Response> {
  const { register } = await params;
  return answerPost(request, { page: casePath(register, "/terhiq") }, async ({ api, form, go }) => {
    const { id } = await api.mine.dossier({ register });
    const reasons = field(form, "reasons").trim().slice(0, 1000);
    try {
      await api.tracking.withdraw({ dossierId: id, reasons: reasons || null });
    } catch (error) {
      sentenceOf(error);
      return go(casePath(register));
    }
    return go(casePath(register, "?u=terhoq"));
  });
}
