import { redirect } from "next/navigation";
import { leadNowhere, orNotFound, visit } from "@/app/[municipality]/(citizen)/_parts/visit";
import { isId } from "@/lib/ids";
import { localPath } from "@/ui/citizen/local-path";

/** A visit by somebody who applies: signed in, or a guest who proved an address. Others are sent to sign in. */
export async function applicantVisit() {
  const visited = await visit();
  const { actor, language, frame } = visited;
  if (actor.kind !== "citizen" && actor.kind !== "guest") {
    const back = encodeURIComponent(localPath(language, frame.path));
    redirect(localPath(language, `/hyr?kthehu=${back}`));
  }
  // A guest has proved an address and is at home here too.
  return { ...visited, actor, frame: { ...frame, signedIn: true, noindex: true } };
}

/** One's own draft with its pages; somebody else's is the same not-found page as none at all. */
export async function ownDraft(id: string) {
  const visited = await applicantVisit();
  const { language, api } = visited;
  if (!isId(id)) return leadNowhere(language);
  const loaded = await orNotFound(api.drafts.get({ draftId: id }));
  const to = (page?: string) => localPath(language, page ? `/aplikim/${id}/${page}` : `/aplikim/${id}`);
  return { ...visited, ...loaded, to };
}

/** The same while it can still be changed; a sent one leads to its confirmation. */
export async function openDraft(id: string) {
  const loaded = await ownDraft(id);
  if (loaded.draft.sentAt !== null) redirect(loaded.to("konfirmim"));
  return loaded;
}

export type OpenDraft = Awaited<ReturnType<typeof openDraft>>;
