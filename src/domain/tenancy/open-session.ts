import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/lease";
import type { Realm } from "@/domain/tenancy/count-attempt";
import { type SessionKind, sessionEnd } from "@/domain/tenancy/rules-access";
import { staff } from "@/domain/tenancy/tables";
import { nationalSessions, sessions } from "@/domain/tenancy/tables-access";
import { newId } from "@/lib/ids";

/** Whose session is opened: an account of the realm, a person of the municipality, or a proved e-mail address. */
export type Holder =
  | { kind: "staff" | "citizen" | "national"; id: string }
  | { kind: "guest"; email: string };

/**
 * Opens a session and returns its id; every sign-in gets a new one. Of a member of staff it is kept when that was.
 * Throws when holder and realm do not fit.
 */
export async function openSession(
  { tx, now }: { tx: Tx; now: Date },
  realm: Realm,
  holder: Holder,
  device: string | null = null,
): Promise<string> {
  const id = newId();
  const times = { createdAt: now, seenAt: now, expiresAt: sessionEnd(holder.kind, now) };
  if (realm.kind === "national" && holder.kind === "national") {
    await tx.insert(nationalSessions).values({ id, accountId: holder.id, ...times });
    return id;
  }
  if (realm.kind !== "municipality" || holder.kind === "national")
    throw new Error("A session is opened where its holder belongs");
  const kind: Exclude<SessionKind, "national"> = holder.kind;
  const subject =
    holder.kind === "guest"
      ? { subjectId: null, email: holder.email }
      : { subjectId: holder.id, email: null };
  const { municipalityId } = realm;
  // The account before its sessions, in the order in which others lock them.
  await Promise.all([
    holder.kind === "staff" &&
      tx
        .update(staff)
        .set({ lastSignInAt: now })
        .where(and(eq(staff.municipalityId, municipalityId), eq(staff.id, holder.id))),
    tx.insert(sessions).values({ municipalityId, id, kind, device, ...subject, ...times }),
  ]);
  return id;
}
