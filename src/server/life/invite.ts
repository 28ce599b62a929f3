import { z } from "zod";
import { type Doors, openDoors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import { addPerson } from "@/domain/tenancy/add-person";
import { UserName } from "@/domain/tenancy/inputs-people";
import { listOfficesByKind } from "@/domain/tenancy/reads";
import { OfficeKind, Role } from "@/domain/tenancy/rules";
import { env } from "@/lib/env";
import { type Issued, issue, keepFirstPasswords } from "@/server/auth/first-passwords";
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
  const now = new Date();
  const actor = { kind: "job" as const, municipalityId, job: "invite" };
  const { staffId } = await doors.asMunicipality({ municipalityId }, async (tx) => {
    const places = new Map((await listOfficesByKind(tx)).map(({ kind, officeId }) => [kind, officeId]));
    const named = held.map(([kind, role]) => {
      const officeId = places.get(kind);
      if (!officeId) throw new Error("The municipality has no offices yet: start the program once first.");
      return { officeId, role };
    });
    // Two kinds of work in one office make one post.
    const posts = [...new Map(named.map((post) => [`${post.officeId} ${post.role}`, post])).values()];
    return addPerson(
      { tx, actor, now },
      { userName: UserName.parse(userName), fullName, email: null, posts },
    );
  });
  const issued: Issued[] = [];
  const password = issue(issued, staffId);
  await keepFirstPasswords({ doors, now }, municipalityId, issued);
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
