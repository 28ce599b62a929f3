import { ServiceReference } from "@/domain/catalogue/inputs-list";
import { CatalogueFilter } from "@/domain/publication/inputs-national";
import { getProcedureSheet, listNationalCatalogue } from "@/domain/publication/reads-national";
import { forNation, router } from "@/server/trpc/base";

/** What national users read of the catalogue; nothing here belongs to a municipality. */
export const nationalRouter = router({
  catalogue: forNation()
    .input(CatalogueFilter)
    .query(({ ctx, input }) => listNationalCatalogue(ctx.tx, input)),
  procedure: forNation()
    .input(ServiceReference)
    .query(({ ctx, input }) => getProcedureSheet(ctx.tx, input.code)),
});
