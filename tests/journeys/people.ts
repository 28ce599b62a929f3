import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";
import type { Actor, NationalRole } from "@/domain/tenancy/rules";
import { newId } from "@/lib/ids";
import { mintSessionToken } from "@/server/auth/session-token";
import type { Place } from "@/server/place";
import type { Tenant } from "../isolation/tenants";

/** Somebody with a browser: who they are, where they signed in, and the session their browser shows. */
export type Person = { name: string; actor: Actor; home: Tenant | null; token?: string };

const afterwards = (at: Date) => new Date(at.getTime() + 86_400_000);

/** A session of everybody of a municipality; whoever has none is a visitor. */
export async function signInTenant(superuser: Sql, tenant: Tenant, at: Date): Promise<Person[]> {
  const { place } = tenant.office;
  const people: Person[] = [];
  for (const { name, actor } of tenant.actors) {
    const session = sessionOf(actor);
    if (!session) {
      people.push({ name, actor, home: tenant });
      continue;
    }
    const { kind, id, subject, email } = session;
    await superuser`
      insert into sessions (municipality_id, id, kind, subject_id, email, created_at, seen_at, expires_at)
      values (${tenant.id}, ${id}, ${kind}, ${subject}, ${email}, ${at}, ${at}, ${afterwards(at)})
      on conflict (municipality_id, id) do update set revoked_at = null, expires_at = excluded.expires_at`;
    people.push({ name, actor, home: tenant, token: await mintSessionToken(place, id, kind) });
  }
  return people;
}

function sessionOf(actor: Actor) {
  switch (actor.kind) {
    case "staff":
      return { kind: actor.kind, id: newId(), subject: actor.staffId, email: null };
    case "citizen":
      return { kind: actor.kind, id: newId(), subject: actor.personId, email: null };
    case "guest":
      return { kind: actor.kind, id: actor.sessionId, subject: null, email: actor.email };
    default:
      return null;
  }
}

/** A session of everybody who works for the nation, and a reader without one. */
export async function signInNation(superuser: Sql, at: Date): Promise<Person[]> {
  const place: Place = { kind: "national", host: "" };
  const accounts = await superuser<{ id: string; name: string; role: NationalRole }[]>`
    select distinct on (role) id, full_name as name, role from national_accounts order by role, id`;
  const people: Person[] = [{ name: "public", actor: { kind: "public" }, home: null }];
  for (const { id: accountId, name, role } of accounts) {
    const id = newId();
    await superuser`
      insert into national_sessions (id, account_id, created_at, seen_at, expires_at)
      values (${id}, ${accountId}, ${at}, ${at}, ${afterwards(at)})`;
    const actor = { kind: "national" as const, accountId, name, role };
    people.push({ name: role, actor, home: null, token: await mintSessionToken(place, id, "national") });
  }
  return people;
}

/** Puts real bytes under every file of a municipality, with its word in them, into a folder the program reads. */
export async function fillFiles(superuser: Sql, { id, word }: Tenant, folder: string): Promise<void> {
  const files = await superuser<{ id: string }[]>`select id from attachments where municipality_id = ${id}`;
  for (const file of files) {
    const bytes = Buffer.from(`%PDF-1.4\n% ${word} ${file.id}\n`);
    const secret = createHash("sha256").update(file.id).digest("base64url").slice(0, 32);
    const key = `${createHash("sha256").update(secret).digest("hex").slice(0, 2)}/${secret}`;
    mkdirSync(path.join(folder, path.dirname(key)), { recursive: true });
    writeFileSync(path.join(folder, key), bytes);
    await superuser`
      update attachments set storage_key = ${key}, size = ${bytes.length}, state = 'clean',
             sha256 = ${createHash("sha256").update(bytes).digest("hex")}
       where municipality_id = ${id} and id = ${file.id}`;
  }
}
