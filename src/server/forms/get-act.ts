import { answerWithFile } from "@/server/files";
import { refusalIn } from "@/server/forms/citizen-post";
import { callerFor } from "@/server/trpc/caller";

type ActParams = { params: Promise<{ register: string; document: string }> };

const nothing = () =>
  new Response("404 Not Found\n", { status: 404, headers: { "cache-control": "no-store" } });

/** The paper of a decision for its applicant; anybody else's is the same as none. */
export async function getAct(request: Request, { params }: ActParams): Promise<Response> {
  const { register, document } = await params;
  const call = await callerFor(request.headers);
  if (call?.actor.kind !== "citizen" && call?.actor.kind !== "guest") return nothing();
  try {
    const { id } = await call.api.mine.dossier({ register });
    const act = (await call.api.documents.acts({ dossierId: id })).find((each) => each.id === document);
    if (!act?.file || !act.content) return nothing();
    const fileName = `${act.content.number.replaceAll("/", "-")}.pdf`;
    return await answerWithFile({ ...act.file, fileName, mediaType: "application/pdf" });
  } catch (error) {
    if (refusalIn(error)?.code === "not-found") return nothing();
    throw error;
  }
}
