import { revokeNationalSessions } from "@/domain/tenancy/revoke-sessions";
import { accountOf } from "@/domain/tenancy/rules-account";
import { signOutEverywhere } from "@/domain/tenancy/sign-out-everywhere";
import { forAnyone, forNation, router } from "@/server/trpc/base";

/**
 * Who is looking, and an end to all their sessions. Signing out of one browser is a form (`/dil/tani`,
 * `/staff/hyr/dil`), because its cookie goes with it.
 */
export const accountRouter = router({
  me: forAnyone().query(({ ctx }) => accountOf(ctx.actor)),
  signOutEverywhere: forAnyone()
    .meta({ resend: "same" })
    .mutation(({ ctx }) => signOutEverywhere(ctx)),
  nationalMe: forNation().query(({ ctx }) => accountOf(ctx.actor)),
  nationalSignOutEverywhere: forNation()
    .meta({ resend: "same" })
    .mutation(({ ctx }) => revokeNationalSessions(ctx, ctx.actor.accountId)),
});
