import { endAbsence } from "@/domain/tenancy/end-absence";
import { enterAbsence } from "@/domain/tenancy/enter-absence";
import { EndAbsence, EnterAbsence } from "@/domain/tenancy/inputs-absence";
import { listAbsences } from "@/domain/tenancy/reads-absences";
import { civilDate } from "@/lib/dates";
import { forStaff, router } from "@/server/trpc/base";

/** Who works here, and when they are away. */
export const peopleRouter = router({
  ownAbsences: forStaff().query(({ ctx }) => listAbsences(ctx.tx, civilDate(ctx.now), ctx.actor.staffId)),
  enterAbsence: forStaff()
    .input(EnterAbsence)
    .mutation(({ ctx, input }) => enterAbsence(ctx, input)),
  endAbsence: forStaff()
    .input(EndAbsence)
    .mutation(({ ctx, input }) => endAbsence(ctx, input)),
});
