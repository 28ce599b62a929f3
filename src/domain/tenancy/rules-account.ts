import type { Actor } from "@/domain/tenancy/rules";

/** What a screen may know about whoever looks at it: no identifiers, no personal number. */
export type Account =
  | { kind: "staff"; name: string; posts: { officeCode: string; role: string }[] }
  | { kind: "citizen"; name: string }
  | { kind: "guest"; email: string }
  | { kind: "national"; name: string; role: string }
  | { kind: "nobody" };

/** The account of an actor as its own screens show it. */
export function accountOf(actor: Actor): Account {
  if (actor.kind === "staff") {
    const posts = actor.posts.map(({ officeCode, role }) => ({ officeCode, role }));
    return { kind: "staff", name: actor.name, posts };
  }
  if (actor.kind === "citizen") return { kind: "citizen", name: actor.name };
  if (actor.kind === "guest") return { kind: "guest", email: actor.email };
  return actor.kind === "national"
    ? { kind: "national", name: actor.name, role: actor.role }
    : { kind: "nobody" };
}
