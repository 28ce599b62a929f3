import { readCodeOf, unknownPage, waitPage } from "@/app/_parts/route-codes";
import { answerPage, type Visit } from "@/app/_parts/route-visit";
import { civilDate } from "@/lib/dates";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";
import { TrackedView } from "@/ui/track/tracked-view";

/** The page that says where the application behind a code stands. */
export async function trackedPage(visit: Visit, text: string): Promise<Response> {
  const read = await readCodeOf(visit, "track", text);
  if ("answer" in read) return read.answer;
  const tracked = await visit.api.tracking.byCode(read);
  if (tracked.kind === "wait") return waitPage(visit);
  if (tracked.kind === "unknown") return unknownPage(visit, "track", read.code);
  const { language, context } = visit;
  return answerPage(visit, {
    title: translator(language, trackMessages)("stageTitle"),
    children: <TrackedView language={language} tracked={tracked} today={civilDate(context.now)} />,
  });
}
