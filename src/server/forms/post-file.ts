import { fileRefusals, largestFile } from "@/domain/documents/rules-file";
import { requireDraftDocument } from "@/domain/intake/reads";
import type { CitizenActor, GuestActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { notFound } from "@/lib/errors";
import { isId, newId } from "@/lib/ids";
import { field } from "@/server/auth/form-post";
import { receiveFile } from "@/server/files";
import { answerPost, type CitizenPost, sentenceOf } from "@/server/forms/citizen-post";
import { draftPath, requireId, type StepParams } from "@/server/forms/draft-path";

/** A form with one file has little besides. */
export const longestUpload = largestFile + 100_000;

/** Where a file belongs, and the control of the form that carries it. */
type Target = { dossierId: string; documentKey: string; control: string };

/**
 * Keeps the file of a form under a draft or dossier. Returns nothing when it is kept, and otherwise the name of the
 * reason, for the page to say in its own words.
 */
export async function keepFile(
  { context, form }: CitizenPost,
  { control, ...target }: Target,
  check?: (within: Context) => Promise<unknown>,
): Promise<string | null> {
  const file = form.get(control);
  const wished = field(form, "id");
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) return "none";
  try {
    await receiveFile(context, { ...target, id: isId(wished) ? wished : newId(), file }, check);
    return null;
  } catch (error) {
    const sentence = sentenceOf(error);
    return Object.entries(fileRefusals).find(([, text]) => text === sentence)?.[0] ?? "broken";
  }
}

const isApplying = (actor: Context["actor"]): actor is CitizenActor | GuestActor =>
  actor.kind === "citizen" || actor.kind === "guest";

const documentOf = (step: string): string => {
  if (!step.startsWith("dokument-")) throw notFound();
  return step.slice("dokument-".length);
};

/** Adds one file to the page of a document; each file is sent on its own, so a later error loses none. */
export async function postFile(request: Request, { params }: StepParams): Promise<Response> {
  const { id, step } = await params;
  const page = draftPath(id, step);
  const again = (reason: string) => `${page}?gabim=${reason}`;
  return answerPost(request, { page, longest: longestUpload, again }, async (post) => {
    const target = { dossierId: requireId(id), documentKey: documentOf(step), control: "file" };
    const problem = await keepFile(post, target, async ({ actor, ...within }) => {
      if (!isApplying(actor)) throw notFound();
      await requireDraftDocument({ ...within, actor }, target.dossierId, target.documentKey);
    });
    return post.go(problem ? again(problem) : `${page}?ngarkuar=1`);
  });
}

/** Takes one file of a document back. */
export async function postRemoval(request: Request, { params }: StepParams): Promise<Response> {
  const { id, step } = await params;
  const page = draftPath(id, step);
  return answerPost(request, { page }, async ({ api, form, go }) => {
    const fileId = field(form, "file");
    try {
      if (isId(fileId)) await api.drafts.removeFile({ draftId: requireId(id), fileId });
    } catch (error) {
      // Sent in the meantime: the page leads on to the confirmation.
      sentenceOf(error);
    }
    return go(page);
  });
}
