import type { ReactNode } from "react";
import { readCodeOf, unknownPage, waitPage } from "@/app/_parts/route-codes";
import {
  answerPage,
  longestForm,
  onVisit,
  type RouteParams,
  seeOther,
  type Visit,
  wordsOf,
} from "@/app/_parts/route-visit";
import { sentenceOf } from "@/app/[municipality]/(citizen)/_parts/route-papers";
import { RateService } from "@/domain/tracking/inputs";
import { readShortForm } from "@/lib/form-text";
import { localPath } from "@/ui/citizen/local-path";
import { papersMessages } from "@/ui/messages/papers";
import { translator } from "@/ui/messages/translator";
import { MessageView } from "@/ui/track/message-view";
import { RatingDone, ReasonForm, StarsForm } from "@/ui/track/rating-view";

function show(visit: Visit, children: ReactNode, status = 200): Promise<Response> {
  return answerPage(visit, {
    title: translator(visit.language, papersMessages)("ratingTitle"),
    children,
    status,
  });
}

/** The question that comes next, by what was answered in the address. */
export const GET = (request: Request, { params }: RouteParams<"code">) =>
  onVisit(request, async (visit) => {
    const read = await readCodeOf(visit, "track", (await params).code);
    if ("answer" in read) return read.answer;
    const tracked = await visit.api.tracking.byCode(read);
    if (tracked.kind === "wait") return waitPage(visit);
    if (tracked.kind === "unknown") return unknownPage(visit, "track", read.code);
    const { language } = visit;
    const answers = new URL(request.url).searchParams;
    if (tracked.stage !== "closed") return show(visit, <RatingDone language={language} why="early" />);
    if (!tracked.mayRate)
      return show(
        visit,
        <RatingDone language={language} why={answers.has("faleminderit") ? "thanks" : "done"} />,
      );
    const action = localPath(language, `/vleresim/${read.code}`);
    const stars = RateService.shape.stars.safeParse(Number(answers.get("yje") ?? Number.NaN));
    if (stars.success)
      return show(visit, <ReasonForm language={language} action={action} given={stars.data} />);
    const missing = answers.has("hapi");
    return show(
      visit,
      <StarsForm language={language} action={action} missing={missing} />,
      missing ? 422 : 200,
    );
  });

/** Keeps the rating. */
export const POST = (request: Request, { params }: RouteParams<"code">) =>
  onVisit(request, async (visit) => {
    const read = await readCodeOf(visit, "track", (await params).code);
    if ("answer" in read) return read.answer;
    const form = await readShortForm(request, longestForm);
    const { language } = visit;
    const action = localPath(language, `/vleresim/${read.code}`);
    const words = wordsOf(form, "fjale").trim().slice(0, 1000) || null;
    const rating = RateService.safeParse({
      trackingCode: read.code,
      stars: Number(form.get("yje")),
      reason: form.get("arsye"),
      words,
    });
    if (!rating.success) return seeOther(action);
    try {
      const { kind } = await visit.api.tracking.rate(rating.data);
      if (kind === "wait") return await waitPage(visit);
      if (kind === "unknown") return await unknownPage(visit, "track", read.code);
    } catch (error) {
      const title = translator(language, papersMessages)("ratingTitle");
      return show(visit, <MessageView title={title} text={sentenceOf(error, language)} tone="info" />, 409);
    }
    return seeOther(`${action}?faleminderit=1`);
  });
