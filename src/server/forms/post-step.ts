import { notFound } from "@/lib/errors";
import type { Question } from "@/lib/form";
import { fromFormData } from "@/lib/form-answers-data";
import { field } from "@/server/auth/form-post";
import { answerPost, type CitizenPost, sentenceOf } from "@/server/forms/citizen-post";
import { draftPath, requireId, type StepParams } from "@/server/forms/draft-path";

type Raw = Record<string, unknown>;

/** The rows of a group as they were sent, with one more or one less where a button asked for it. */
function withRows(question: Question, raw: Raw, form: FormData): { raw: Raw; anchor: string } | null {
  const added = field(form, "item.add");
  const [removed = "", place = ""] = field(form, "item.remove").split(".");
  const group = question.fields.find(({ key }) => key === added || key === removed);
  if (group?.kind !== "group") return null;
  const { key } = group;
  const rows: unknown[] = Array.isArray(raw[key]) ? raw[key] : [];
  if (key === removed) {
    const left = rows.filter((_, index) => String(index) !== place);
    return { raw: { ...raw, [key]: left }, anchor: `#f-${key}` };
  }
  const blank = Object.fromEntries(group.fields.map((each) => [each.key, ""]));
  const more = rows.length < group.max ? [...rows, blank] : rows;
  const first = group.fields[0]?.key ?? "";
  return { raw: { ...raw, [key]: more }, anchor: `#f-${key}-${more.length - 1}-${first}` };
}

async function keepAnswers(post: CitizenPost, draftId: string, question: Question): Promise<Response> {
  const { api, form, go } = post;
  const sent = fromFormData(question, form);
  const rows = withRows(question, sent, form);
  const saved = await api.drafts.saveAnswers({ draftId, question: question.id, raw: rows?.raw ?? sent });
  const page = draftPath(draftId, question.id);
  if (rows) return go(page + rows.anchor);
  return go(saved.hasProblems ? `${page}?gabim=1` : draftPath(draftId, saved.next));
}

async function settle(post: CitizenPost, draftId: string, document: string, page: string): Promise<Response> {
  const { api, form, go } = post;
  const later = field(form, "later") === "1";
  try {
    const { next } = await api.drafts.settleDocument({ draftId, document, later });
    return go(draftPath(draftId, next));
  } catch (error) {
    // The one thing the form itself may lack is a file; its page says that in its own words.
    sentenceOf(error);
    return go(`${draftPath(draftId, page)}?gabim=none`);
  }
}

/** Keeps what one page of an application says and goes on to the next that needs something, or shows it again. */
export async function postStep(request: Request, { params }: StepParams): Promise<Response> {
  const { id, step: page } = await params;
  return answerPost(request, { page: draftPath(id, page) }, async (post) => {
    const { draft, steps } = await post.api.drafts.get({ draftId: requireId(id) });
    if (draft.sentAt !== null) return post.go(draftPath(id, "konfirmim"));
    const step = steps.find((each) => each.id === page);
    if (step?.kind === "question") return keepAnswers(post, id, step.question);
    if (step?.kind === "document") return settle(post, id, step.document.key, page);
    throw notFound();
  });
}
