import { expect, test } from "vitest";
import { assignOpenings, openingsOf } from "@/domain/dossier/assign-openings";
import { dossierOn } from "@/domain/dossier/fixture-standing";
import { listOfficesByKind, type OfficeForKind } from "@/domain/tenancy/reads";
import { end, payment, sketch, task } from "@/domain/workflow/fixture-sketch";
import type { Effect } from "@/domain/workflow/marking";
import { newId } from "@/lib/ids";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();
const workflow = sketch(
  [task("check"), payment("pay"), end("end")],
  ["start > check", "check > pay", "pay > end"],
);
const opening = { kind: "openTask", of: "task", lane: "desk", due: null, token: 1, node: "check" } as const;

/** Where an opening of the sketch goes in Tirana, with its offices as they are or as changed. */
async function assign(change: (offices: OfficeForKind[]) => OfficeForKind[] = (offices) => offices) {
  const office = officeOf(open().doors, "tirane");
  const actor = await office.person("sportel1");
  return office.doors.asMunicipality(actor, async (tx) => {
    const offices = change(await listOfficesByKind(tx));
    const opened = {
      dossierId: dossierOn(workflow).id,
      definition: workflow,
      openings: [opening],
      closing: null,
    };
    return { offices, assigned: await assignOpenings({ tx, actor, now: office.now }, opened, offices) };
  });
}

test("of a step's effects those are assigned that somebody has to do", () => {
  const stay = { token: 1, node: "check" };
  const payable = { kind: "awaitPayment", lane: "desk", due: null, ...stay } as const;
  const effects: Effect[] = [
    { kind: "closeTask", how: "completed", ...stay },
    opening,
    { kind: "awaitApplicant", due: { value: 10, unit: "calendar" }, ...stay },
    payable,
    { kind: "startTimer", boundary: null, after: { value: 1, unit: "hours" }, ...stay },
    { kind: "end", outcome: "approved", reason: null },
  ];
  expect(openingsOf(effects)).toEqual([opening, payable]);
});

test("a step goes to the office the municipality arranged for its kind of work, under the role of its lane", async () => {
  const { offices, assigned } = await assign();
  const desk = offices.find(({ kind }) => kind === "SHQ");
  expect(assigned).toEqual([{ opening, officeId: desk?.officeId, role: "specialist", assigneeId: null }]);
  const moved = await assign((arranged) => {
    const other = arranged.find(({ officeId }) => officeId !== desk?.officeId);
    if (!other) throw new Error("a second office is needed");
    return arranged.map((each) => (each.kind === "SHQ" ? { ...each, officeId: other.officeId } : each));
  });
  expect(moved.assigned[0]?.officeId).not.toBe(desk?.officeId);
});

test("where no office is arranged for a kind of work nothing is opened, and the fault says for which", async () => {
  await expect(assign((offices) => offices.filter(({ kind }) => kind !== "SHQ"))).rejects.toThrow(
    "No office is arranged for lane desk",
  );
});

test("where the office shares work out but nobody holds the role, the step waits in its queue", async () => {
  const { assigned } = await assign((offices) =>
    offices.map((each) => ({ ...each, officeId: newId(), assignment: "least-loaded" as const })),
  );
  expect(assigned[0]?.assigneeId).toBeNull();
});
