import postgres from "postgres";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { addAttachment } from "@/domain/documents/add-attachment";
import { makePersonalNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { newTrackingCode } from "@/lib/tracking-code";
import { carryThrough } from "../application";
import { file } from "../desk";
import { signIn } from "../sign-in";
import { checkpoint } from "./checkpoint";
import { ask, bare, type RawAnswer } from "./raw-request";
import { openStage, type Stage } from "./stage";

const stage = openStage();

/** What somebody may know of a dossier elsewhere, and the same of one that is nowhere. */
type Marks = Record<
  "register" | "code" | "dossier" | "task" | "file" | "act" | "actDossier" | "name" | "number",
  string
>;
/** Somebody known in Vlora alone. */
const person = {
  personalNumber: makePersonalNumber({ birthDate: "1977-04-09", sex: "female", serial: 613 }),
  ...{ firstName: "Ylberina", fatherName: "Xhezair", lastName: "Qerimllari", phone: "+355697770001" },
  ...{ email: null, unit: null, street: "Rruga e Kanarinës 77", business: null, verified: false },
};
let victim: Marks;
let nobody: Marks;

beforeAll(async () => {
  const on = stage();
  const vlore = on.office("vlore");
  const open = await file(vlore, "PUB-01", { applicant: person });
  const closed = await file(vlore, "LIC-04", { applicant: person });
  await carryThrough(vlore, closed.id);
  const clerk = await vlore.person("sportel1");
  const [task] = await vlore.openTasks(open.id);
  const [act] = await vlore.as(clerk).documents.acts({ dossierId: closed.id });
  const sketch = newId();
  await vlore.doors.asMunicipality(vlore.place, (tx) =>
    addAttachment(
      { tx, actor: clerk, now: new Date() },
      {
        ...{ id: sketch, dossierId: open.id, documentKey: "plan", fileName: "Skica.pdf", size: 100 },
        ...{ mediaType: "application/pdf", sha256: "0".repeat(64), state: "clean" },
        storageKey: "0".repeat(40),
      },
    ),
  );
  victim = {
    ...{
      register: open.register,
      code: open.trackingCode,
      dossier: open.id,
      task: task?.id ?? "",
      file: sketch,
    },
    ...{ act: act?.id ?? "", actDossier: closed.id },
    ...{ name: person.lastName, number: person.personalNumber },
  };
  nobody = {
    ...{ register: `VLO-${new Date().getFullYear()}-999998`, dossier: newId(), task: newId(), file: newId() },
    ...{ code: newTrackingCode(vlore.place.municipalityId), act: newId(), actDossier: newId() },
    ...{
      name: "Kurrkushi",
      number: makePersonalNumber({ birthDate: "1985-06-20", sex: "male", serial: 322 }),
    },
  };
  expect(Object.values(victim)).not.toContain("");
});

const query = (path: string, input: unknown) => ({
  path: `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`,
});
const send = (path: string, body: unknown) => ({
  path: `/api/trpc/${path}`,
  method: "POST" as const,
  body,
});
type Request = { path: string; method?: "GET" | "POST"; body?: unknown };

/** Every way to ask for a dossier by what one knows of it. */
const ways: [string, (marks: Marks) => Request][] = [
  ["its page", ({ register }) => ({ path: `/staff/case/${register}` })],
  ["a part of its page", ({ register }) => ({ path: `/staff/case/${register}?tab=documents` })],
  ["the search, by its number", ({ register }) => ({ path: `/staff/find?q=${register}` })],
  ["the search, by its code", ({ code }) => ({ path: `/staff/find?q=${code}` })],
  ["the search, by a name", ({ name }) => ({ path: `/staff/find?q=${name}` })],
  ["the search, by a personal number", ({ number }) => ({ path: `/staff/find?q=${number}` })],
  ["the counter, by its number", ({ register }) => ({ path: `/staff/counter/handover?q=${register}` })],
  ["the counter, by its code", ({ code }) => ({ path: `/staff/counter/handover?q=${code}` })],
  ["the counter, by a personal number", ({ number }) => ({ path: `/staff/counter/handover?q=${number}` })],
  ["its receipt", ({ register }) => ({ path: `/staff/counter/receipt/${register}` })],
  ["a file", ({ file }) => ({ path: `/api/files/${file}` })],
  ["an act", ({ actDossier, act }) => ({ path: `/api/acts/${actDossier}/${act}` })],
  ["its data", ({ register }) => query("work.case", { register })],
  ["its data at the counter", ({ dossier }) => query("counter.case", { dossierId: dossier })],
  ["the counter's search", ({ number }) => query("counter.find", { text: number })],
  ["the counter's persons", ({ number }) => query("counter.findPerson", { personalNumber: number })],
  ["its acts", ({ actDossier }) => query("documents.acts", { dossierId: actDossier })],
  ["a file's data", ({ file }) => query("documents.download", { id: file })],
  ["taking a step", ({ task }) => send("work.take", { taskId: task })],
  [
    "ending a step",
    ({ task }) => send("work.complete", { taskId: task, outcome: "ok", reasons: null, record: {} }),
  ],
  [
    "withdrawing an act",
    ({ act }) => send("documents.revoke", { documentId: act, reasons: "Pa asnjë arsye." }),
  ],
  ["removing a file", ({ file }) => send("documents.removeAttachment", { id: file })],
];

/** Words of the victim that no answer may hold, but for the one that was asked by. */
const secrets = () => [...Object.values(victim), person.firstName, person.phone, person.street];

const lookOf = (answer: RawAnswer, marks: Marks): string => {
  const words = Object.values(marks);
  const where = bare({ ...answer, body: answer.headers.location ?? "" }, words);
  return `${answer.status} ${where}\n${bare(answer, words)}`;
};

/** The first line in which the two answers differ, with its status and where it leads; undefined when they are alike. */
function difference(real: RawAnswer, none: RawAnswer): string | undefined {
  const [seen, wanted] = [lookOf(real, victim), lookOf(none, nobody)];
  const lines = wanted.split("\n");
  return seen.split("\n").find((line, place) => line !== lines[place]);
}

async function compare(on: Stage, slug: string, token: string, way: (marks: Marks) => Request) {
  const host = `${slug}.${on.base}`;
  const asked = decodeURIComponent(JSON.stringify(way(victim)));
  // A page is cut into pieces by time, so two looks at the same one can differ; a hint would differ every time.
  const different = async () => {
    const real = await ask({ host, token, ...way(victim) });
    for (const secret of secrets()) if (!asked.includes(secret)) expect(real.body).not.toContain(secret);
    expect([200, 303, 307, 400, 401, 403, 404]).toContain(real.status);
    return difference(real, await ask({ host, token, ...way(nobody) }));
  };
  for (let tries = 1; tries < 4; tries++) if ((await different()) === undefined) return;
  expect(await different()).toBeUndefined();
}

describe.each(["specialist1", "sportel1", "audit"])(
  "J18: %s of Tirana after a dossier of Vlora",
  (userName) => {
    test.each(ways)("learns from %s what one learns of no dossier at all", async (_name, way) => {
      const on = stage();
      const token = await signIn(on.doors, on.place("tirane"), { staff: userName });
      await compare(on, "tirane", token, way);
      // The session of one municipality is none at another.
      await compare(on, "vlore", token, way);
    });
  },
);

test("J18: trying numbers of elsewhere leaves a trace with who tried", async () => {
  const on = stage();
  const office = on.office("tirane");
  const { staffId } = await office.person("specialist1");
  const page = await on.enter("tirane", { who: { staff: "specialist1" }, width: 1366 });
  const answer = await page.goto(`${on.origin("tirane")}/staff/case/${victim.register}`);
  expect(answer?.status()).toBe(404);
  await checkpoint(page, "no such dossier");
  // The program writes these and may not read them.
  const sql = postgres(inject("serverDatabase").superuser, { max: 1, fetch_types: false });
  const events =
    await sql`select actor, detail from security_events where kind = 'unknown-register' and municipality_id = ${office.place.municipalityId}`;
  await sql.end();
  expect(events).toContainEqual(
    expect.objectContaining({ actor: staffId, detail: expect.stringContaining(victim.register) }),
  );
  await page.context().close();
});
