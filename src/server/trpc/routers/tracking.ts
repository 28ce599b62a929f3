import { answerCompletion } from "@/domain/tracking/answer-completion";
import { AnswerCompletion, WithdrawApplication } from "@/domain/tracking/inputs";
import { withdrawApplication } from "@/domain/tracking/withdraw-application";
import { forApplicant, router } from "@/server/trpc/base";

/** What applicants see of their dossiers and do with them. */
export const trackingRouter = router({
  answerCompletion: forApplicant().input(AnswerCompletion).mutation(({ ctx, input }) => answerCompletion(ctx, input)),
  withdraw: forApplicant().input(WithdrawApplication).mutation(({ ctx, input }) => withdrawApplication(ctx, input)),
});
