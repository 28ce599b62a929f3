import { listDemoUsers } from "@/domain/tenancy/reads-access";
import { env } from "@/lib/env";
import { type Arrival, realmOf } from "@/server/auth/realm";
import { demoPassword } from "@/server/life/seed";

/** What a demonstration tells whoever looks at its sign-in page; null in service. */
export async function demoSignIn({
  doors,
  place,
}: Arrival): Promise<{ users: string; password: string } | null> {
  const realm = realmOf(place);
  if (!env().OSSIS_DEMO || !realm) return null;
  const users =
    realm.kind === "national"
      ? await doors.asNation({ kind: "public" }, (tx) => listDemoUsers(tx, realm))
      : await doors.asMunicipality(realm, (tx) => listDemoUsers(tx, realm));
  return { users: users.toSorted().join(", "), password: demoPassword };
}
