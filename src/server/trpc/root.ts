import { router } from "@/server/trpc/base";
import { accountRouter } from "@/server/trpc/routers/account";
import { catalogueRouter } from "@/server/trpc/routers/catalogue";
import { counterRouter } from "@/server/trpc/routers/counter";
import { documentsRouter } from "@/server/trpc/routers/documents";
import { draftsRouter } from "@/server/trpc/routers/drafts";
import { mandatesRouter } from "@/server/trpc/routers/mandates";
import { mineRouter } from "@/server/trpc/routers/mine";
import { nationalRouter } from "@/server/trpc/routers/national";
import { officesRouter } from "@/server/trpc/routers/offices";
import { peopleRouter } from "@/server/trpc/routers/people";
import { preferencesRouter } from "@/server/trpc/routers/preferences";
import { trackingRouter } from "@/server/trpc/routers/tracking";
import { workRouter } from "@/server/trpc/routers/work";

/** Everything that can be asked of the system over the network, by area. */
export const appRouter = router({
  account: accountRouter,
  catalogue: catalogueRouter,
  counter: counterRouter,
  documents: documentsRouter,
  drafts: draftsRouter,
  mandates: mandatesRouter,
  mine: mineRouter,
  national: nationalRouter,
  offices: officesRouter,
  people: peopleRouter,
  preferences: preferencesRouter,
  tracking: trackingRouter,
  work: workRouter,
});
export type AppRouter = typeof appRouter;
