import { SavePreferences } from "@/domain/tenancy/inputs-preferences";
import { savePreferences } from "@/domain/tenancy/save-preferences";
import { forStaff, router } from "@/server/trpc/base";

/** How somebody likes the screens; read with their desk. */
export const preferencesRouter = router({
  save: forStaff()
    .meta({ resend: "same" })
    .input(SavePreferences)
    .mutation(({ ctx, input }) => savePreferences(ctx, input)),
});
