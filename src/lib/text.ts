import { z } from "zod";

/** The two languages every text of the product exists in. */
export const Language = z.enum(["sq", "en"]);
export type Language = z.infer<typeof Language>;

/** A text in both languages; neither may be empty. */
export const Text = z.object({ sq: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;
