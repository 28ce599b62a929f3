import { z } from "zod";

/** What a list of services may be narrowed by; every part may be left out. */
export const ServiceFilter = z.strictObject({
  category: z.string().max(40).optional(),
  lifeEvent: z.string().max(40).optional(),
  audience: z.enum(["citizen", "business"]).optional(),
  channel: z.enum(["online", "counter"]).optional(),
});
export type ServiceFilter = z.infer<typeof ServiceFilter>;

export const ServiceReference = z.strictObject({ code: z.string().regex(/^[A-Z]{3}-\d{2}$/) });

export const ServiceSearch = z.strictObject({ typed: z.string().max(200) });
