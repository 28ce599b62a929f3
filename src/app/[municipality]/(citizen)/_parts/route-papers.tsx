import { TRPCError } from "@trpc/server";
import { readCodeOf } from "@/app/_parts/route-codes";
import { answerPage, onVisit, type RouteParams, seeOther, type Visit } from "@/app/_parts/route-visit";
import { DomainError } from "@/lib/errors";
import type { Language } from "@/lib/text";
import { readUpload } from "@/server/files";
import { asHolder, papersCookie } from "@/server/papers";
import type { RequestContext } from "@/server/trpc/base";
import { callerOf } from "@/server/trpc/caller";
import { localPath } from "@/ui/citizen/local-path";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";
import { ProofForm, type ProofProblem } from "@/ui/track/proof-form";

/** A request of somebody who proved to hold the papers of one application. */
export type PapersVisit = {
  visit: Visit;
  code: string;
  dossierId: string;
  /** The address of the page and of its forms. */
  action: string;
  /** What was sent; null for a look at the page, "too long" when it could not be read. */
  form: FormData | null | "too long";
  context: RequestContext;
  api: ReturnType<typeof callerOf>;
};

function proofPage(visit: Visit, action: string, problem?: ProofProblem): Promise<Response> {
  const { language } = visit;
  const status = problem === "wait" ? 429 : problem ? 422 : 200;
  return answerPage(visit, {
    title: translator(language, papersMessages)("proofTitle"),
    status,
    children: <ProofForm language={language} action={action} problem={problem} />,
  });
}

async function postProof(visit: Visit, code: string, action: string, typed: string): Promise<Response> {
  const ending = typed.trim();
  if (ending.length !== 3) return proofPage(visit, action, "missing");
  const proof = await visit.api.tracking.prove({ code, ending });
  if (proof.kind !== "proven") return proofPage(visit, action, proof.kind);
  return seeOther(action, {
    "set-cookie": await papersCookie(visit.place, { dossierId: proof.dossierId, code }),
  });
}

/** Runs a handler behind the proof: without one it asks for it, and comes back to the same page after it. */
export function onPapers(
  request: Request,
  { params }: RouteParams<"code">,
  folder: string,
  answer: (papers: PapersVisit) => Promise<Response>,
): Promise<Response> {
  return onVisit(request, async (visit) => {
    const read = await readCodeOf(visit, "track", (await params).code);
    if ("answer" in read) return read.answer;
    const { code } = read;
    const action = localPath(visit.language, `/G/${code}/${folder}`);
    const form = request.method === "POST" ? ((await readUpload(request)) ?? ("too long" as const)) : null;
    const typed = form instanceof FormData ? form.get("shenjat") : null;
    if (typeof typed === "string") return postProof(visit, code, action, typed);
    const context = await asHolder(request.headers, visit.context, code);
    if (!context) return proofPage(visit, action);
    const { dossierId } = context.actor;
    return answer({ visit, code, dossierId, action, form, context, api: callerOf(context) });
  });
}

/** The sentence of a refusal for the person who met it. Anything else is a fault and is thrown again. */
export function sentenceOf(error: unknown, language: Language): string {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof DomainError) return cause.text[language];
  throw error;
}
