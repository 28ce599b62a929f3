import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changePosts } from "@/domain/routing/change-posts";
import { deactivatePerson } from "@/domain/routing/deactivate-person";
import { activatePerson } from "@/domain/tenancy/activate-person";
import { addPerson } from "@/domain/tenancy/add-person";
import { changeOffice } from "@/domain/tenancy/change-office";
import { changePerson } from "@/domain/tenancy/change-person";
import { checkImport, importPeople } from "@/domain/tenancy/import-people";
import { renewPassword } from "@/domain/tenancy/renew-password";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import type { Context } from "@/domain/tenancy/rules-actor";
import { offices, staff } from "@/domain/tenancy/tables";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const tirane = () => officeOf(open().doors, "tirane");

/** Everything that changes who works here, aimed at one person and one office. */
function acts(staffId: string, officeId: string): Record<string, (context: Context) => Promise<unknown>> {
  const posts = [{ officeId, role: "specialist" as const }];
  const fullName = "Ana Leka";
  return {
    add: (context) => addPerson(context, { userName: "ana.leka", fullName, email: null, posts }),
    change: (context) => changePerson(context, { staffId, fullName, email: null }),
    posts: (context) => changePosts(context, { staffId, posts }),
    password: (context) => renewPassword(context, { staffId, forgetFactor: true }),
    deactivate: (context) => deactivatePerson(context, { staffId, to: null, reasons: "Doli." }),
    activate: (context) => activatePerson(context, { staffId }),
    look: (context) => checkImport(context, { text: "" }),
    import: (context) => importPeople(context, { text: "" }),
    office: (context) =>
      changeOffice(context, { officeId, nameSq: "X", nameEn: "X", phone: null, assignment: "queue" }),
  };
}

test("whoever is no administrator changes nothing of people and offices, whichever way they come", async () => {
  const office = tirane();
  const [clerk, mayor, target] = [
    await office.person("sportel1"),
    await office.person("kryetar"),
    await office.person("specialist2"),
  ];
  const { municipalityId } = office.place;
  const strangers: MunicipalActor[] = [clerk, mayor, { kind: "visitor", municipalityId }];
  const before = await office.people();
  for (const actor of strangers)
    for (const [name, act] of Object.entries(acts(target.staffId, clerk.posts[0]?.officeId ?? ""))) {
      const tried = office.doors.asMunicipality(office.place, (tx) => act({ tx, actor, now: office.now }));
      await expect(tried, `${name} as ${actor.kind}`).rejects.toMatchObject({ code: "forbidden" });
    }
  expect(await office.people()).toEqual(before);
});

test("the operator's own command adds the first administrator, and the log names it", async () => {
  const office = tirane();
  const { municipalityId } = office.place;
  const actor = { kind: "job" as const, municipalityId, job: "invite" as const };
  const { officeId = "" } = (await office.person("sportel1")).posts[0] ?? {};
  await office.doors.asMunicipality(
    office.place,
    (tx) =>
      acts("", officeId).add?.({ tx, actor, now: office.now }) ?? Promise.reject(new Error("no such act")),
  );
  const log = await office
    .as(await office.person("admin"))
    .people.security({ kind: "person-added", after: null });
  expect(log.events[0]).toMatchObject({ actor: "invite", detail: "ana.leka: SHQ/specialist" });
});

test("a new name, a return and an office written anew stand in the log with who did it", async () => {
  const office = tirane();
  const [admin, person] = [await office.person("admin"), await office.person("shq1")];
  const { people, offices: api } = office.as(admin);
  await people.change({ staffId: person.staffId, fullName: "Ilda Brahimi Leka", email: null });
  await people.deactivate({ staffId: person.staffId, to: null, reasons: "Leje e gjatë." });
  const renewal = people.renewPassword({ staffId: person.staffId, forgetFactor: false });
  await expect(renewal, "nobody who does not work here gets a password").rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await people.activate({ staffId: person.staffId });
  await people.activate({ staffId: person.staffId });
  const [row] = await office.doors.asMunicipality(office.place, (tx) =>
    tx.select().from(offices).where(eq(offices.code, "SHQ")),
  );
  if (!row) throw new Error("there is no such office");
  const { id: officeId, nameSq, nameEn, assignment } = row;
  await api.change({ officeId, nameSq, nameEn, phone: "04 222 3344", assignment });
  const { events } = await people.security({ kind: null, after: null });
  const own = events.filter(({ actor, kind }) => actor === admin.staffId && kind !== "person-added");
  expect(own.map(({ kind, detail }) => `${kind} ${detail}`).sort()).toEqual([
    expect.stringMatching(/^office-changed SHQ: .*, \+35542223344, /),
    "person-activated shq1",
    "person-changed shq1: Ilda Brahimi → Ilda Brahimi Leka",
    expect.stringMatching(/^person-deactivated shq1/),
  ]);
  const [kept] = await office.doors.asMunicipality(office.place, (tx) =>
    tx.select().from(staff).where(eq(staff.id, person.staffId)),
  );
  expect(kept).toMatchObject({ fullName: "Ilda Brahimi Leka", active: true });
});
