import { listOwnDrafts, listSent } from "@/domain/intake/reads";
import { listCompanies } from "@/domain/intake/reads-mandates";
import { RegisterReference } from "@/domain/tracking/inputs";
import { getOwnDossier, listOwnDossiers } from "@/domain/tracking/reads-own";
import { forApplicant, router } from "@/server/trpc/base";

/** What somebody who applied finds in their own area. */
export const mineRouter = router({
  overview: forApplicant().query(async ({ ctx }) => {
    const [drafts, sent, companies] = await Promise.all([
      listOwnDrafts(ctx),
      listSent(ctx),
      listCompanies(ctx),
    ]);
    return { drafts, companies, dossiers: await listOwnDossiers(ctx, sent) };
  }),
  dossier: forApplicant()
    .input(RegisterReference)
    .query(({ ctx, input }) => getOwnDossier(ctx, input.register)),
});
