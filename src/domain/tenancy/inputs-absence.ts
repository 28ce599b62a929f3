import { z } from "zod";

/** Days somebody is away, both included; the identifier is made by the form, so that sending it twice enters it once. */
export const EnterAbsence = z.strictObject({
  id: z.uuid(),
  staffId: z.uuid(),
  fromOn: z.iso.date(),
  toOn: z.iso.date(),
});
export type EnterAbsence = z.infer<typeof EnterAbsence>;

/** The last day of an absence that ends sooner; null takes the absence away. */
export const EndAbsence = z.strictObject({ absenceId: z.uuid(), toOn: z.iso.date().nullable() });
export type EndAbsence = z.infer<typeof EndAbsence>;
