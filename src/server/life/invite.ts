import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Doors, openDoors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import { issueFirstPassword } from "@/domain/tenancy/issue-first-password";
import { listOfficesByKind } from "@/domain/tenancy/reads";
import { OfficeKind, Role } from "@/domain/tenancy/rules";
import { posts, staff } from "@/domain/tenancy/tables";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { newFirstPassword } from "@/server/auth/one-time-passwords";
import { hashPassword } from "@/server/auth/passwords";
import { readMunicipalities } from "@/server/seed/data";

const usage = `npm run invite -- <municipality> <user name> "<full name>" [<office kind>:<role> …]
  for example  npm run invite -- tirane ana.leka "Ana Leka" SHQ:front-office SHQ:specialist
  without posts the person becomes administrator`;

const Post = z.tuple([OfficeKind, Role]);
type Post = z.infer<typeof Post>;

type Person = { userName: string; fullName: string; posts: Post[] };

/** Writes a member of staff with their posts and returns the password they sign in with first. */
async function inviteMember(doors: Doors, municipalityId: MunicipalityId, person: Person): Promise<string> {
  const { userName, fullName, posts: held } = person;
  const password = newFirstPassword();
  const passwordHash = await hashPassword(password);
  const id = newId();
  await doors.asMunicipality({ municipalityId }, async (tx) => {
    const [taken] = await tx.select({ id: staff.id }).from(staff).where(eq(staff.userName, userName));
    if (taken) throw new Error(`The user name ${userName} is taken.`);
    const places = new Map((await listOfficesByKind(tx)).map(({ kind, officeId }) => [kind, officeId]));
    const rows = held.map(([kind, role]) => {
      const officeId = places.get(kind);
      if (!officeId) throw new Error("The municipality has no offices yet: start the program once first.");
      return { municipalityId, staffId: id, officeId, role };
    });
    await tx.insert(staff).values({ municipalityId, id, userName, fullName, email: null, active: true });
    await tx.insert(posts).values(rows).onConflictDoNothing();
  });
  await doors.asSystem("invite", { municipalityId }, (tx) =>
    issueFirstPassword({ tx, now: new Date() }, municipalityId, {
      staffId: id,
      passwordHash,
      forgetFactor: false,
    }),
  );
  return password;
}

async function invite([slug, userName, fullName, ...named]: string[]): Promise<void> {
  const municipality = readMunicipalities().find((each) => each.slug === slug);
  const asked = named.length > 0 ? named : ["SHQ:administrator"];
  const read = z.array(Post).safeParse(asked.map((post) => post.split(":")));
  if (!municipality || !userName || !fullName || !read.success) throw new Error(usage);
  const { DATABASE_URL: app, DATABASE_NATIONAL_URL: national, DATABASE_SYSTEM_URL: system } = env();
  const doors = openDoors({ app, national, system }, 1);
  try {
    const person = { userName, fullName, posts: read.data };
    const password = await inviteMember(doors, municipality.id as MunicipalityId, person);
    console.log(
      `${fullName} works at ${municipality.fullName}: ${asked.join(", ")}.\nUser name ${userName}, password ${password} – it is shown only now and opens for three days.`,
    );
  } finally {
    await doors.close();
  }
}

invite(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
