import type { z } from "zod";
import { ServiceFilter, ServiceSearch } from "@/domain/catalogue/inputs-list";

/** What the national catalogue may be narrowed by: one category, one audience, one way of applying, and words. */
export const CatalogueFilter = ServiceFilter.omit({ lifeEvent: true }).extend(ServiceSearch.partial().shape);
export type CatalogueFilter = z.infer<typeof CatalogueFilter>;
