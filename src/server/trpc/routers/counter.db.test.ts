import { beforeAll, describe, expect, it } from "vitest";
import { getDossier, listHistory, type TaskRow } from "@/domain/dossier/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import { graphOf } from "@/domain/workflow/graph";
import { newId } from "@/lib/ids";
import { application, numberOf, suiteCounter } from "../../../../tests/counter";
import { holders } from "../../../../tests/office";

const ground = suiteCounter();
let { doors, tirane, elbasan, clerk, counter, stranger } = {} as ReturnType<typeof ground>;
beforeAll(() => {
  ({ doors, tirane, elbasan, clerk, counter, stranger } = ground());
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
