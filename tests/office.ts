import type { Doors } from "@/db/doors";
import type { MunicipalityId } from "@/db/tenant";
import { listTasks, type TaskRow } from "@/domain/dossier/reads";
import { listPosts } from "@/domain/tenancy/reads";
import type { Actor, Role, StaffActor } from "@/domain/tenancy/rules";
import { posts, staff } from "@/domain/tenancy/tables";
import type { Place } from "@/server/place";
import { createCallerFactory } from "@/server/trpc/base";
import { appRouter } from "@/server/trpc/root";

const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;

/** One municipality's office as a test drives it: real people of the seed, through the real procedures. */
export class Office {
  readonly place: Place & { kind: "municipality" };
  readonly doors: Doors;
  now: Date;
  private constructor(doors: Doors, place: Place & { kind: "municipality" }, now: Date) {
    this.doors = doors;
    this.place = place;
    this.now = now;
  }

  static open(
    doors: Doors,
    municipality: { id: number; slug: string; name: string; fullName: string },
    now = new Date("2026-11-23T09:00:00Z"),
  ): Office {
    const { id, slug, name, fullName } = municipality;
    const place = {
      kind: "municipality" as const,
      municipalityId: id as MunicipalityId,
      slug,
      name,
      fullName,
      host: `${slug}.ossis.localhost`,
    };
    return new Office(doors, place, now);
  }

  /** The procedures as this actor may call them. */
  as(actor: Actor): Caller {
    return createCaller({ doors: this.doors, place: this.place, actor, now: this.now, requestId: "test" });
  }

  /** Everybody who works here, with their posts. */
  async people(): Promise<StaffActor[]> {
    const { municipalityId } = this.place;
    return this.doors.asMunicipality({ municipalityId }, async (tx) => {
      const rows = await tx.select().from(staff);
      const held = await tx.select().from(posts);
      return rows.map((row) => ({
        kind: "staff" as const,
        municipalityId,
        staffId: row.id,
        name: row.fullName,
        posts: held
          .filter((post) => post.staffId === row.id)
          .map(({ officeId, role }) => ({ officeId, officeCode: "", role })),
      }));
    });
  }

  /** Somebody of the seed by user name. */
  async person(userName: string): Promise<StaffActor> {
    const { municipalityId } = this.place;
    return this.doors.asMunicipality({ municipalityId }, async (tx) => {
      const rows = await tx.select().from(staff);
      const row = rows.find((each) => each.userName === userName);
      if (!row) throw new Error(`${userName} does not work in ${this.place.slug}`);
      return {
        kind: "staff" as const,
        municipalityId,
        staffId: row.id,
        name: row.fullName,
        posts: await listPosts(tx, row.id),
      };
    });
  }

  openTasks(dossierId: string): Promise<TaskRow[]> {
    return this.doors.asMunicipality(this.place, async (tx) =>
      (await listTasks(tx, dossierId)).filter((task) => task.open),
    );
  }
}

/** Those who could do a task, by post. */
export const holders = (people: StaffActor[], task: { officeId: string; role: Role }): StaffActor[] =>
  people.filter((person) =>
    person.posts.some((post) => post.officeId === task.officeId && post.role === task.role),
  );
