import { ServiceFilter, ServiceReference, ServiceSearch } from "@/domain/catalogue/inputs-list";
import { getDesk, listContacts } from "@/domain/catalogue/reads-desk";
import { getServiceSheet } from "@/domain/catalogue/reads-fiche";
import { findServices, listServices, listStandardServices } from "@/domain/catalogue/reads-list";
import { answersFilter, countTopics, mostUsed } from "@/domain/catalogue/rules-list";
import { categories, lifeEvents } from "@/domain/catalogue/rules-topics";
import { listMunicipalities } from "@/domain/tenancy/reads";
import { recentDemand } from "@/server/demand";
import { forAnyone, forPublic, router } from "@/server/trpc/base";

/** What the municipality offers, for whoever looks; the last two serve the national pages. */
export const catalogueRouter = router({
  home: forAnyone().query(async ({ ctx }) => {
    const [lines, desk, demand] = await Promise.all([
      listServices(ctx.tx),
      getDesk(ctx.tx, ctx.now),
      recentDemand(ctx),
    ]);
    return {
      desk,
      popular: mostUsed(lines, new Map(demand.map(({ code, received }) => [code, received]))),
      categories: countTopics(categories, lines, "category"),
      lifeEvents: countTopics(lifeEvents, lines, "lifeEvent"),
      total: lines.length,
    };
  }),
  services: forAnyone()
    .input(ServiceFilter)
    .query(async ({ ctx, input }) => {
      const lines = await listServices(ctx.tx);
      return {
        services: lines.filter((line) => answersFilter(line, input)),
        categories: countTopics(categories, lines, "category"),
        lifeEvents: countTopics(lifeEvents, lines, "lifeEvent"),
      };
    }),
  search: forAnyone()
    .input(ServiceSearch)
    .query(async ({ ctx, input }) => {
      const [found, desk] = await Promise.all([findServices(ctx.tx, input.typed), getDesk(ctx.tx, ctx.now)]);
      return { ...found, desk };
    }),
  fiche: forAnyone()
    .input(ServiceReference)
    .query(async ({ ctx, input }) => {
      const demand = await recentDemand(ctx);
      const usualDays = demand.find(({ code }) => code === input.code)?.usualDays ?? null;
      const { municipalityId } = ctx.actor;
      return getServiceSheet(ctx.tx, { municipalityId, code: input.code, usualDays, now: ctx.now });
    }),
  desk: forAnyone().query(async ({ ctx }) => {
    const [desk, offices] = await Promise.all([getDesk(ctx.tx, ctx.now), listContacts(ctx.tx)]);
    return { ...desk, offices };
  }),
  municipalities: forPublic().query(({ ctx }) => listMunicipalities(ctx.tx)),
  standard: forPublic().query(({ ctx }) => listStandardServices(ctx.tx)),
});
