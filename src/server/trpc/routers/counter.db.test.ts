import { count, eq, max, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Doors, openDoors, TransactionAborted } from "@/db/doors";
import { getDossier, listHistory, type TaskRow } from "@/domain/dossier/reads";
import { dossiers } from "@/domain/dossier/tables";
import type { SubmitApplication } from "@/domain/intake/inputs-submission";
import { submitApplication } from "@/domain/intake/submit-application";
import type { StaffActor } from "@/domain/tenancy/rules";
import { graphOf } from "@/domain/workflow/graph";
import { makePersonalNumber } from "@/lib/identifiers";
import { newId } from "@/lib/ids";
import { readMunicipalities } from "@/server/seed/data";
import { type FreshDatabase, freshDatabase } from "../../../../tests/database";
import { countTrips } from "../../../../tests/isolation/trip-counter";
import { holders, Office } from "../../../../tests/office";

let database: FreshDatabase;
let doors: Doors;
let tirane: Office;
let elbasan: Office;
let clerk: StaffActor;
let stranger: StaffActor;

const luan = "H40203018L";

function officeOf(slug: string): Office {
  const municipality = readMunicipalities().find((each) => each.slug === slug);
  if (!municipality) throw new Error(`no ${slug}`);
  return Office.open(doors, municipality);
}

beforeAll(async () => {
  database = await freshDatabase();
  doors = openDoors(database, 8);
  tirane = officeOf("tirane");
  elbasan = officeOf("elbasan");
  clerk = await tirane.person("sportel1");
  const there = (await elbasan.people()).find((each) =>
    each.posts.some((post) => post.role === "front-office"),
  );
  if (!there) throw new Error("Elbasan has no counter");
  stranger = there;
});
afterAll(async () => {
  await doors?.close();
  await database?.drop();
});

const application = (more: Partial<SubmitApplication> = {}): SubmitApplication => ({
  id: newId(),
  procedure: "AGR-01",
  channel: "counter",
  applicant: {
    personalNumber: makePersonalNumber({ birthDate: "1985-06-20", sex: "male", serial: 77 }),
    firstName: "Ilir",
    fatherName: "Petrit",
    lastName: "Marku",
    phone: "+355691234567",
    email: null,
    unit: null,
    street: null,
    business: null,
    verified: false,
  },
  noticeChannel: "sms",
  answers: {},
  documents: [
    { key: "f6", state: "seen" },
    { key: "agr-01-d6", state: "missing" },
  ],
  ...more,
});

/** How many numbers the register of Tirana shows at one moment, and the highest of them. */
async function lookAtRegister(watching: Doors): Promise<{ count: number; last: number }> {
  const [row] = await watching.asMunicipality(clerk, (tx) =>
    tx.select({ count: count(), last: max(dossiers.registerNumber) }).from(dossiers),
  );
  return { count: row?.count ?? 0, last: row?.last ?? 0 };
}

const counter = () => tirane.as(clerk).counter;
const numberOf = (register: string) => Number(register.split("-")[2]);

describe("the people a counter finds", () => {
  it("are those of its own municipality, by the whole number only", async () => {
    expect(await counter().findPerson({ personalNumber: luan.toLowerCase() })).toMatchObject({
      firstName: "Luan",
      lastName: "Deda",
    });
    expect(await elbasan.as(stranger).counter.findPerson({ personalNumber: luan })).toBeNull();
    await expect(counter().findPerson({ personalNumber: luan.slice(0, 6) })).rejects.toThrow();
  });

  it("are found by the beginning of their name, whichever name comes first, without accents", async () => {
    for (const name of ["dëda", "Deda Lu", "luan ded"]) {
      expect((await counter().searchPersons({ name })).map((each) => each.personalNumber)).toContain(luan);
    }
    expect(await elbasan.as(stranger).counter.searchPersons({ name: "deda luan" })).toEqual([]);
    await expect(counter().searchPersons({ name: "de" })).rejects.toThrow();
  });

  it("are looked up through the index under row security", async () => {
    const plan = await doors.asMunicipality(clerk, async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return tx.execute(
        sql`explain select 1 from persons where name_key collate "C" ^@ 'deda' order by name_key collate "C" limit 8`,
      );
    });
    const text = JSON.stringify(plan);
    expect(text).toContain("persons_by_name");
    expect(text).toMatch(/Index Cond:[^"]*name_key/);
  });

  it("are nobody's business but the counter's", async () => {
    const officer = await tirane.person("specialist1");
    await expect(tirane.as(officer).counter.findPerson({ personalNumber: luan })).rejects.toThrow();
  });
});

describe("a registration sent twice", () => {
  it("makes one dossier and gives the same receipt, one after the other and at the same time", async () => {
    const input = application();
    const first = await counter().submit(input);
    expect(await counter().submit(input)).toEqual(first);
    const twin = application();
    const [one, ...others] = await Promise.allSettled([1, 2, 3].map(() => counter().submit(twin)));
    const again = await counter().submit(twin);
    for (const each of [one, ...others]) {
      if (each?.status === "fulfilled") expect(each.value).toEqual(again);
    }
    const next = await counter().submit(application());
    expect(numberOf(next.register)).toBe(numberOf(again.register) + 1);
  });

  it("with other content is refused", async () => {
    const input = application();
    await counter().submit(input);
    await expect(counter().submit({ ...input, noticeChannel: "none" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});

describe("the register", () => {
  it("numbers forty at the same time in the order they are committed: whoever looks, sees no gap", async () => {
    const before = numberOf((await counter().submit(application())).register);
    const looked: { count: number; last: number }[] = [];
    // Doors of its own: it does not queue behind those it watches.
    const watching = openDoors(database, 1);
    let running = true;
    const observer = (async () => {
      while (running) looked.push(await lookAtRegister(watching));
    })();
    const numbers = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const number = numberOf((await counter().submit(application())).register);
        looked.push(await lookAtRegister(watching));
        return number;
      }),
    );
    running = false;
    await observer;
    await watching.close();
    expect(numbers.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, place) => before + 1 + place),
    );
    // A number committed before a smaller one would show as a gap to somebody looking in between.
    expect(looked.filter(({ count, last }) => count !== last)).toEqual([]);
  });

  it("has no gap after a registration that failed", async () => {
    const before = numberOf((await counter().submit(application())).register);
    const line = await countTrips(database.app, 0);
    const cut = openDoors({ ...database, app: line.through(database.app) }, 1);
    line.cutAt("numbered as (");
    const input = application();
    await expect(
      cut.asMunicipality(clerk, (tx) => submitApplication({ tx, actor: clerk, now: tirane.now }, input)),
    ).rejects.toBeInstanceOf(TransactionAborted);
    await cut.close();
    await line.close();
    expect(
      await doors.asMunicipality(clerk, (tx) => tx.select().from(dossiers).where(eq(dossiers.id, input.id))),
    ).toEqual([]);
    expect(numberOf((await counter().submit(application())).register)).toBe(before + 1);
  });
});

describe("a registered application at the counter", () => {
  it("is found by every number people have of it, and only at its own municipality", async () => {
    const receipt = await counter().submit(application());
    const { register, trackingCode } = receipt;
    const texts = [register, String(numberOf(register)), register.slice(4), trackingCode.toLowerCase()];
    for (const text of texts) {
      expect((await counter().find({ text })).map((each) => each.register)).toEqual([register]);
    }
    const ofPerson = await counter().find({ text: application().applicant.personalNumber });
    expect(ofPerson[0]?.applicant).toBe("Ilir Marku");
    expect(await elbasan.as(stranger).counter.find({ text: trackingCode })).toEqual([]);
    expect(await elbasan.as(stranger).counter.find({ text: register })).toEqual([]);
  });

  it("has a receipt with what was received and what is missing, and remembers when it is printed again", async () => {
    const { register, id } = await counter().submit(application());
    const sheet = await counter().receipt({ register });
    expect(sheet.received.map((each) => each.name.sq)).toEqual([
      "Vërtetim nga DAMT i qarkut për tokën e përfituar (formulari 6)",
    ]);
    expect(sheet.missing.map((each) => each.sq)).toEqual(["Planvendosje e konfirmuar nga njësia"]);
    await expect(elbasan.as(stranger).counter.receipt({ register })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await counter().printReceipt({ dossierId: id, printId: newId() });
    const history = await doors.asMunicipality(clerk, async (tx) =>
      listHistory({ tx, now: tirane.now }, await getDossier(tx, id)),
    );
    expect(history.at(-1)).toMatchObject({ kind: "receipt-printed", by: { id: clerk.staffId } });
  });

  it("cannot be handed over before its act is signed, and says who has it", async () => {
    const { id } = await counter().submit(application());
    const { standing } = await counter().case({ dossierId: id });
    expect(["in-work", "unpaid", "unsigned"]).toContain(standing.kind);
  });

  it("takes in what an officer asked for, with its documents, and refuses papers the procedure does not know", async () => {
    const { id } = await counter().submit(application());
    const people = await tirane.people();
    const { task, officer } = await workUntilAsking(id, people);
    await tirane.as(officer).work.take({ taskId: task.id });
    const item = {
      documentKey: "agr-01-d6",
      name: { sq: "Planvendosje", en: "Site plan" },
      why: "Mungon planvendosja e konfirmuar.",
    };
    await tirane.as(officer).work.requestCompletion({ taskId: task.id, items: [item] });
    const asked = await counter().case({ dossierId: id });
    expect(asked.standing).toMatchObject({ kind: "bring", items: [{ key: "agr-01-d6" }] });

    const brought = (key: string) => ({
      dossierId: id,
      words: null,
      documents: [{ key, state: "copied" as const }],
    });
    await expect(counter().answerCompletion(brought("nothing-such"))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect((await counter().case({ dossierId: id })).standing.kind).toBe("bring");
    await counter().answerCompletion(brought("agr-01-d6"));
    const after = await counter().case({ dossierId: id });
    expect(after.standing.kind).not.toBe("bring");
    const sheet = await counter().receipt({ register: after.register });
    expect(sheet.missing).toEqual([]);
  });

  it("is handed over once it is decided, and is over after that", async () => {
    const { id } = await counter().submit(application());
    const people = await tirane.people();
    const standing = await workUntilReady(id, people);
    expect(standing).toMatchObject({ kind: "deliver", outcome: "delivered", refusal: null });
    if (standing.kind !== "deliver") return;
    const due = await counter().handOvers();
    expect(due.map((row) => row.id)).toContain(id);
    const { taskId, outcome } = standing;
    await tirane.as(clerk).work.take({ taskId });
    await tirane
      .as(clerk)
      .work.complete({ taskId, outcome, reasons: null, record: { text: "E mori vetë." } });
    expect((await counter().case({ dossierId: id })).standing.kind).toBe("over");
    expect((await counter().handOvers()).map((row) => row.id)).not.toContain(id);
  });
});

/** Lets the office do its steps with the outcome that goes on, until the act waits at the counter. */
async function workUntilReady(dossierId: string, people: StaffActor[]) {
  for (let step = 0; step < 30; step++) {
    const { standing } = await counter().case({ dossierId });
    if (standing.kind === "deliver" || standing.kind === "over") return standing;
    const [task] = await tirane.openTasks(dossierId);
    if (!task) {
      await counter().answerCompletion({ dossierId, words: "U sollën." });
      continue;
    }
    await workOnce(task, people);
  }
  throw new Error("The dossier never became ready");
}

/** Lets the office do its steps until one may send the dossier back for completion. */
async function workUntilAsking(dossierId: string, people: StaffActor[]) {
  for (let step = 0; step < 30; step++) {
    const [task] = await tirane.openTasks(dossierId);
    const officer = task && holders(people, task)[0];
    if (!task || !officer) throw new Error("nobody works on it");
    if ((await outcomesOf(task)).some(({ id }) => id === "incomplete")) return { task, officer };
    await workOnce(task, people);
  }
  throw new Error("No step asks for completion");
}

async function outcomesOf(task: TaskRow) {
  const { workflow } = (await doors.asMunicipality(clerk, (tx) => getDossier(tx, task.dossierId))).procedure;
  const node = graphOf(workflow).places.get(task.node)?.node;
  return node && "outcomes" in node ? node.outcomes : [];
}

async function workOnce(task: TaskRow, people: StaffActor[]): Promise<void> {
  const outcomes = await outcomesOf(task);
  const forward = outcomes.find(
    ({ id, tone }) => tone !== "negative" && !["incomplete", "return", "postpone"].includes(id),
  );
  let refusal: unknown;
  for (const person of holders(people, task)) {
    const { work } = tirane.as(person);
    try {
      await work.take({ taskId: task.id });
    } catch (error) {
      refusal = error;
      continue;
    }
    if (task.kind === "payment")
      await work.recordPayment({ taskId: task.id, amount: 1000, how: "bank", reference: "MP-1" });
    else await work.complete({ taskId: task.id, outcome: forward?.id ?? "", reasons: null, record: {} });
    return;
  }
  throw refusal ?? new Error(`nobody holds ${task.role}`);
}
