import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSecret } from "@/domain/tenancy/reads-access";
import { posts, staff } from "@/domain/tenancy/tables";
import { securityEvents } from "@/domain/tenancy/tables-access";
import { newId } from "@/lib/ids";
import { isPassword } from "@/server/auth/passwords";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const tirane = () => officeOf(open().doors, "tirane");

async function setUp() {
  const office = tirane();
  const admin = await office.person("admin");
  const api = office.as(admin).people;
  const { offices } = await api.list();
  const idOf = (code: string) => offices.find((each) => each.code === code)?.id ?? "";
  return { office, admin, api, idOf };
}
const person = (userName: string, officeId: string) => ({
  ...{ userName, fullName: "Ana Leka", email: "ana@example.com" },
  posts: [{ officeId, role: "specialist" as const }],
});
const secretOf = (userName: string) =>
  open().doors.asSystem("a test", tirane().place, (tx) =>
    findSecret(tx, { kind: "municipality", municipalityId: tirane().place.municipalityId }, { userName }),
  );
const logged = (kind: string) =>
  open().doors.asMunicipality(tirane().place, (tx) =>
    tx.select().from(securityEvents).where(eq(securityEvents.kind, kind)),
  );

test("somebody new works here, with a first password that opens for three days, and it is written down", async () => {
  const { office, admin, api, idOf } = await setUp();
  const { staffId, password } = await api.add(person("ana.leka", idOf("SHP")));
  const secret = await secretOf("ana.leka");
  expect(await isPassword(secret?.passwordHash ?? "", password)).toBe(true);
  expect(secret?.firstUntil?.toISOString()).toBe("2026-11-26T09:00:00.000Z");
  const row = (await api.list()).people.find((each) => each.staffId === staffId);
  expect(row).toMatchObject({
    userName: "ana.leka",
    active: true,
    openTasks: 0,
    posts: [{ role: "specialist" }],
  });
  expect(await logged("person-added")).toMatchObject([
    { actor: admin.staffId, at: office.now, detail: "ana.leka: SHP/specialist" },
  ]);
  await expect(api.add(person("ana.leka", idOf("SHP")))).rejects.toMatchObject({
    message: expect.stringContaining("i zënë"),
  });
});

test("posts are of offices here, each once, and only an administrator gives them", async () => {
  const { office, api, idOf } = await setUp();
  const vlore = officeOf(open().doors, "vlore");
  const foreign = (await vlore.person("specialist1")).posts[0]?.officeId ?? "";
  for (const officeId of [foreign, newId()])
    await expect(api.add(person("beni.koci", officeId))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const twice = { officeId: idOf("SHP"), role: "specialist" as const };
  await expect(api.add({ ...person("beni.koci", idOf("SHP")), posts: [twice, twice] })).rejects.toMatchObject(
    {
      code: "BAD_REQUEST",
    },
  );
  for (const name of ["specialist1", "pergjegjes1", "kryetar", "audit"]) {
    const other = office.as(await office.person(name)).people;
    await expect(other.add(person("beni.koci", idOf("SHP")))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(other.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  expect(await secretOf("beni.koci")).toBeNull();
});

test("a file is written whole or not at all", async () => {
  const { api } = await setUp();
  const good = [
    "Përdoruesi;Emri;E-posta;Zyra;Roli",
    "drita.m;Drita Meta;;SHP;specialist",
    "endri.p;Endri Pali;;JUR;legal-specialist",
  ];
  const wrong = await api.import({ text: [...good, "x;Y;;SHP;specialist"].join("\n") });
  expect(wrong).toMatchObject({ added: [], problems: [{ line: 4 }] });
  expect((await api.list()).people.map(({ userName }) => userName)).not.toContain("drita.m");
  const { added } = await api.import({ text: good.join("\n") });
  expect(added.map(({ userName }) => userName)).toEqual(["drita.m", "endri.p"]);
  for (const { userName, password } of added)
    expect(await isPassword((await secretOf(userName))?.passwordHash ?? "", password)).toBe(true);
  expect((await api.import({ text: good.join("\n") })).problems.map(({ line }) => line)).toEqual([2, 3]);
});

test("a new password ends the sessions and can make somebody connect another second factor", async () => {
  const { api, admin } = await setUp();
  const { staffId } = await tirane().person("specialist2");
  const before = (await secretOf("specialist2"))?.passwordHash;
  const { password } = await api.renewPassword({ staffId, forgetFactor: true });
  const secret = await secretOf("specialist2");
  expect(secret?.passwordHash).not.toBe(before);
  expect(await isPassword(secret?.passwordHash ?? "", password)).toBe(true);
  await expect(api.renewPassword({ staffId: admin.staffId, forgetFactor: false })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(api.renewPassword({ staffId: newId(), forgetFactor: false })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect((await logged("password-issued")).map(({ detail }) => detail)).toContain("specialist2 + 2FA");
});

test("the log is read by administrators and auditors, newest first, page by page, and by kind", async () => {
  const { office, api } = await setUp();
  const { municipalityId } = office.place;
  const at = (n: number) => new Date(office.now.getTime() + n * 1000);
  const rows = Array.from({ length: 120 }, (_, n) => ({
    municipalityId,
    id: newId(),
    at: at(n),
    kind: "signed-in",
    actor: "guest",
    detail: "",
  }));
  await open().doors.asMunicipality(office.place, (tx) => tx.insert(securityEvents).values(rows));
  const seen: string[] = [];
  let after: { at: string; id: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof api.security>> = await api.security({ kind: "signed-in", after });
    seen.push(...page.events.map((event) => event.id));
    after = page.next;
  } while (after);
  expect(seen).toEqual(rows.map(({ id }) => id).reverse());
  const auditor = office.as(await office.person("audit")).people;
  expect((await auditor.security({ kind: "person-added", after: null })).events[0]).toMatchObject({
    kind: "person-added",
    name: "Erjon Tabaku",
  });
  const head = office.as(await office.person("kryetar")).people;
  await expect(head.security({ kind: null, after: null })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a name and an address are written anew", async () => {
  const { api } = await setUp();
  const { staffId } = await tirane().person("pzt3");
  await api.change({ staffId, fullName: "Sidorela Tolaj Hoxha", email: "sidorela@example.com" });
  const [row] = await open().doors.asMunicipality(tirane().place, (tx) =>
    tx.select().from(staff).where(eq(staff.id, staffId)),
  );
  expect(row).toMatchObject({ fullName: "Sidorela Tolaj Hoxha", email: "sidorela@example.com" });
  const held = await open().doors.asMunicipality(tirane().place, (tx) =>
    tx
      .select()
      .from(posts)
      .where(and(eq(posts.staffId, staffId), eq(posts.role, "specialist"))),
  );
  expect(held).toHaveLength(1);
});
