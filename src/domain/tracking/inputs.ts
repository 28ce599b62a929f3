import { z } from "zod";
import { Text } from "@/lib/text";

/** One thing asked of the applicant: a document of the procedure, or a question in the officer's words. */
export const RequestedItem = z.object({
  documentKey: z.string().max(60).nullable(),
  name: Text,
  why: z.string().min(3).max(500),
});
export type RequestedItem = z.infer<typeof RequestedItem>;
