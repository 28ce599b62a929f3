import { checkMandate } from "@/domain/intake/check-mandate";
import { correctMandate } from "@/domain/intake/correct-mandate";
import {
  CheckMandate,
  CorrectMandate,
  MandateFileReference,
  MandatesOfDossier,
  WithdrawMandate,
} from "@/domain/intake/inputs";
import { getMandateFile, listCaseMandates } from "@/domain/intake/reads-mandates";
import { withdrawMandate } from "@/domain/intake/withdraw-mandate";
import { forApplicant, forStaff, router } from "@/server/trpc/base";

/** By what right somebody acts for a business. It is handed in with an application, and checked with a case. */
export const mandatesRouter = router({
  withdraw: forApplicant()
    .meta({ resend: "nothing" })
    .input(WithdrawMandate)
    .mutation(({ ctx, input }) => withdrawMandate(ctx, input)),
  ofDossier: forStaff()
    .input(MandatesOfDossier)
    .query(({ ctx, input }) => listCaseMandates(ctx, input)),
  file: forStaff()
    .input(MandateFileReference)
    .query(({ ctx, input }) => getMandateFile(ctx, input)),
  check: forStaff()
    .meta({ resend: "nothing" })
    .input(CheckMandate)
    .mutation(({ ctx, input }) => checkMandate(ctx, input)),
  correct: forStaff()
    .meta({ resend: "nothing" })
    .input(CorrectMandate)
    .mutation(({ ctx, input }) => correctMandate(ctx, input)),
});
