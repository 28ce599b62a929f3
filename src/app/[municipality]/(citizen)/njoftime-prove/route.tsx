import { answerPage, onVisit, refusal } from "@/app/_parts/route-visit";
import { env } from "@/lib/env";
import { trackMessages } from "@/ui/messages/track";
import { translator } from "@/ui/messages/translator";
import { OutboxView } from "@/ui/track/outbox-view";

/** The outbox of a demonstration: what applicants would have been sent. It does not exist anywhere else. */
export const GET = (request: Request) =>
  onVisit(request, async (visit) => {
    if (!env().OSSIS_DEMO) return refusal(404);
    const { language } = visit;
    const title = translator(language, trackMessages)("outboxTitle");
    return answerPage(visit, {
      title,
      children: <OutboxView language={language} notices={await visit.api.tracking.outbox()} />,
    });
  });
