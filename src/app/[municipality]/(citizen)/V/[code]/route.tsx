import { readCodeOf, unknownPage, waitPage } from "@/app/_parts/route-codes";
import { answerPage, onVisit, type RouteParams, type Visit } from "@/app/_parts/route-visit";
import type { VerifiedAct } from "@/domain/documents/rules-verification";
import { readUpload } from "@/server/files";
import { sha256Of } from "@/server/gateways/files";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";
import { VerifiedView } from "@/ui/track/verified-view";

type Compared = "same" | "other" | "missing";

async function answer(
  visit: Visit,
  text: string,
  compare: (act: VerifiedAct) => Promise<Compared | undefined>,
) {
  const read = await readCodeOf(visit, "verify", text);
  if ("answer" in read) return read.answer;
  const act = await visit.api.documents.verify(read);
  if (act.kind === "wait") return waitPage(visit);
  if (act.kind === "unknown") return unknownPage(visit, "verify", read.code);
  const { language, place, context } = visit;
  return answerPage(visit, {
    title: translator(language, trackMessages)("verifyTitle"),
    children: (
      <VerifiedView
        {...{ language, act, host: place.host, now: context.now }}
        compared={await compare(act)}
      />
    ),
  });
}

async function compareFile(request: Request, act: VerifiedAct): Promise<Compared> {
  const form = await readUpload(request);
  // No act is that long.
  if (!form) return "other";
  const file = form.get("skedari");
  if (!(file instanceof File) || file.size === 0) return "missing";
  return sha256Of(new Uint8Array(await file.arrayBuffer())) === act.sha256 ? "same" : "other";
}

/** Whether the document behind a code is real and in force. */
export const GET = (request: Request, { params }: RouteParams<"code">) =>
  onVisit(request, async (visit) => answer(visit, (await params).code, async () => undefined));

/** The same, compared with a file; the file is not kept. */
export const POST = (request: Request, { params }: RouteParams<"code">) =>
  onVisit(request, async (visit) => answer(visit, (await params).code, (act) => compareFile(request, act)));
