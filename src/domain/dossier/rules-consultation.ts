import type { Role, StaffActor } from "@/domain/tenancy/rules";

/** An awaited opinion as the state of its dossier keeps it: the token of the step that asks, and until when. */
export type OpenConsultation = { id: string; token: number; dueAt: string };

/** Where the task of an asked office stands: no token of a workflow has this number, and no node this name. */
export const besideWorkflow = { token: 0, node: "" };

/** True while the step waits for opinions its officer asked. */
export function isConsulting(
  { consultations }: { consultations: readonly OpenConsultation[] },
  { token }: { token: number },
): boolean {
  return consultations.some((each) => each.token === token);
}

/** Until when the step of a token waits at the longest, or null when it waits for nobody. */
export function waitsUntil(consultations: readonly OpenConsultation[], token: number): Date | null {
  const dues = consultations.filter((each) => each.token === token).map(({ dueAt }) => Date.parse(dueAt));
  return dues.length > 0 ? new Date(Math.max(...dues)) : null;
}

type Shared = { officeId: string | null; files: readonly string[]; state: string };

/** The files shared with the offices of somebody by questions that were not taken back, by identifier. */
export function filesSharedWith(actor: StaffActor, asked: readonly Shared[]): ReadonlySet<string> {
  const own = asked.filter(
    ({ officeId, state }) => state !== "revoked" && actor.posts.some((post) => post.officeId === officeId),
  );
  return new Set(own.flatMap(({ files }) => files));
}

/** True when this file was shared with an office of the person. */
export const isSharedWith = (actor: StaffActor, asked: readonly Shared[], fileId: string | null): boolean =>
  fileId !== null && filesSharedWith(actor, asked).has(fileId);

const others: readonly Role[] = [
  "front-office",
  "archivist",
  "commission",
  "council-secretary",
  "deputy-mayor",
  "mayor",
  "administrator",
  "auditor",
];
const heads: readonly Role[] = ["head-of-sector", "head-of-directorate"];

/** True when the person may speak for the office: as one of its specialists or heads. */
export function speaksFor(actor: StaffActor, officeId: string): boolean {
  return actor.posts.some((post) => post.officeId === officeId && !others.includes(post.role));
}

/**
 * The role whose inbox an office's opinion goes to: that of most of its specialists, that of a head where it has none,
 * null when nobody there may speak for it.
 */
export function answeringRole(held: readonly { role: Role; people: number }[]): Role | null {
  const able = held.filter(({ role }) => !others.includes(role));
  const specialists = able.filter(({ role }) => !heads.includes(role));
  const [most] = (specialists.length > 0 ? specialists : able).toSorted(
    (a, b) => b.people - a.people || a.role.localeCompare(b.role),
  );
  return most?.role ?? null;
}
