import { listLacking } from "@/domain/routing/reads-lacking";
import { changeOffice } from "@/domain/tenancy/change-office";
import { ChangeOffice, MoveOfficeKind } from "@/domain/tenancy/inputs-offices";
import { moveOfficeKind } from "@/domain/tenancy/move-office-kind";
import { listArrangement } from "@/domain/tenancy/reads-offices";
import { forStaff, router } from "@/server/trpc/base";

/** Which office does which work, and how it reaches its people. */
export const officesRouter = router({
  list: forStaff("administrator").query(async ({ ctx }) => {
    const [arrangement, lacking] = await Promise.all([listArrangement(ctx.tx), listLacking(ctx.tx)]);
    return { ...arrangement, lacking };
  }),
  change: forStaff("administrator")
    .meta({ resend: "same" })
    .input(ChangeOffice)
    .mutation(({ ctx, input }) => changeOffice(ctx, input)),
  moveKind: forStaff("administrator")
    .meta({ resend: "same" })
    .input(MoveOfficeKind)
    .mutation(({ ctx, input }) => moveOfficeKind(ctx, input)),
});
