import { SubmitApplication } from "@/domain/intake/inputs-submission";
import { submitApplication } from "@/domain/intake/submit-application";
import { answerCompletion } from "@/domain/tracking/answer-completion";
import { AnswerCompletion } from "@/domain/tracking/inputs";
import { forStaff, router } from "@/server/trpc/base";

/** What the counter does with the person standing there. */
export const counterRouter = router({
  answerCompletion: forStaff("front-office")
    .input(AnswerCompletion)
    .mutation(({ ctx, input }) => answerCompletion(ctx, input)),
  submit: forStaff("front-office")
    .input(SubmitApplication)
    .mutation(({ ctx, input }) => submitApplication(ctx, input)),
});
