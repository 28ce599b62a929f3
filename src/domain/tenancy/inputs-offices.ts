import { z } from "zod";
import { OfficeKind } from "@/domain/tenancy/rules";

const name = z.string().trim().min(3).max(160);

/** How work reaches the people of an office: a queue they take from, or the least loaded officer. */
export const Assignment = z.enum(["queue", "least-loaded"]);
export type Assignment = z.infer<typeof Assignment>;

export const ChangeOffice = z.strictObject({
  officeId: z.uuid(),
  nameSq: name,
  nameEn: name,
  phone: z.string().trim().max(40).nullable(),
  assignment: Assignment,
});
export type ChangeOffice = z.infer<typeof ChangeOffice>;

/** Which office does the work of a kind from now on. */
export const MoveOfficeKind = z.strictObject({ kind: OfficeKind, officeId: z.uuid() });
export type MoveOfficeKind = z.infer<typeof MoveOfficeKind>;
