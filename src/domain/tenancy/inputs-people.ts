import { z } from "zod";
import { Role } from "@/domain/tenancy/rules";

/** The name somebody signs in with: small letters, figures, dots and hyphens. */
export const UserName = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9.-]{2,39}$/);
const fullName = z.string().trim().min(3).max(120);
const email = z.email().max(200).nullable();
const Post = z.strictObject({ officeId: z.uuid(), role: Role });
const posts = z.array(Post).max(20);
const staffId = z.uuid();

export const AddPerson = z.strictObject({ userName: UserName, fullName, email, posts: posts.min(1) });
export type AddPerson = z.infer<typeof AddPerson>;

export const ChangePerson = z.strictObject({ staffId, fullName, email });
export type ChangePerson = z.infer<typeof ChangePerson>;

export const ChangePosts = z.strictObject({ staffId, posts });
export type ChangePosts = z.infer<typeof ChangePosts>;

/** `forgetFactor` for somebody who lost the telephone and the recovery codes too. */
export const RenewPassword = z.strictObject({ staffId, forgetFactor: z.boolean() });
export type RenewPassword = z.infer<typeof RenewPassword>;

/** Open work goes to this colleague as far as they may have it, else back to the queues. */
export const DeactivatePerson = z.strictObject({
  staffId,
  to: z.uuid().nullable(),
  reasons: z.string().trim().min(3).max(1000),
});
export type DeactivatePerson = z.infer<typeof DeactivatePerson>;

export const ActivatePerson = z.strictObject({ staffId });
export type ActivatePerson = z.infer<typeof ActivatePerson>;

/** The text of a file: user name;full name;e-mail;office code;role, a line for each post. */
export const ImportPeople = z.strictObject({ text: z.string().max(200_000) });
export type ImportPeople = z.infer<typeof ImportPeople>;

/** The last event of a page; the next page starts behind it. */
export const SecurityCursor = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });
export const ListSecurity = z.strictObject({
  kind: z.string().max(40).nullable(),
  after: SecurityCursor.nullable(),
});
export type ListSecurity = z.infer<typeof ListSecurity>;
