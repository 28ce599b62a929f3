import { answerCompletion } from "@/domain/tracking/answer-completion";
import {
  AnswerCompletion,
  DossierReference,
  ProveHolder,
  RateService,
  TrackCode,
  WithdrawApplication,
} from "@/domain/tracking/inputs";
import { proveHolder } from "@/domain/tracking/prove-holder";
import { rateService } from "@/domain/tracking/rate-service";
import { getAskedCompletion } from "@/domain/tracking/reads-completion";
import { listNotices } from "@/domain/tracking/reads-notices";
import { trackByCode } from "@/domain/tracking/reads-track";
import { withdrawApplication } from "@/domain/tracking/withdraw-application";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { forAnyone, forApplicant, router } from "@/server/trpc/base";

/** Real people's messages are nobody's to read; those of a demonstration are part of the show. */
function demonstrationOnly(): void {
  if (!env().OSSIS_DEMO) throw notFound();
}

/** What applicants see of their dossiers and do with them; with a code alone, without signing in. */
export const trackingRouter = router({
  byCode: forAnyone()
    .meta({ notes: true })
    .input(TrackCode)
    .query(({ ctx, input }) => trackByCode(ctx, { ...input, address: ctx.address ?? "none" })),
  prove: forAnyone()
    .meta({ resend: "anew" })
    .input(ProveHolder)
    .mutation(({ ctx, input }) => proveHolder(ctx, { ...input, address: ctx.address ?? "none" })),
  asked: forAnyone()
    .input(DossierReference)
    .query(({ ctx, input }) => getAskedCompletion(ctx, input)),
  answerCompletion: forAnyone()
    .meta({ resend: "nothing" })
    .input(AnswerCompletion)
    .mutation(({ ctx, input }) => answerCompletion(ctx, input)),
  withdraw: forApplicant()
    .meta({ resend: "nothing" })
    .input(WithdrawApplication)
    .mutation(({ ctx, input }) => withdrawApplication(ctx, input)),
  rate: forAnyone()
    .meta({ resend: "nothing" })
    .input(RateService)
    .mutation(({ ctx, input }) => rateService(ctx, { ...input, address: ctx.address ?? "none" })),
  outbox: forAnyone().query(({ ctx }) => {
    demonstrationOnly();
    return listNotices(ctx.tx);
  }),
});
