import { z } from "zod";

/** The lists of an officer: what is to be done, what nobody has yet, and what waits for somebody else. */
export const Queue = z.enum(["mine", "unclaimed", "overdue", "waiting", "held", "team"]);
export type Queue = z.infer<typeof Queue>;

/** The last row of a page; the next page starts behind it. */
export const InboxCursor = z.strictObject({ dueAt: z.iso.datetime(), id: z.uuid() });
export type InboxCursor = z.infer<typeof InboxCursor>;

export const InboxQuery = z.strictObject({
  queue: Queue,
  after: InboxCursor.nullable().default(null),
  /** Only dossiers of this procedure. */
  procedure: z.string().max(12).nullable().default(null),
  /** In the list of a team: only what this colleague has. */
  assignee: z.uuid().nullable().default(null),
});
export type InboxQuery = z.infer<typeof InboxQuery>;
