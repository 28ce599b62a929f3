import { SubmitApplication } from "@/domain/intake/inputs-submission";
import { submitApplication } from "@/domain/intake/submit-application";
import { forStaff, router } from "@/server/trpc/base";

/** What the counter does with the person standing there. */
export const counterRouter = router({
  submit: forStaff("front-office").input(SubmitApplication).mutation(({ ctx, input }) => submitApplication(ctx, input)),
});
