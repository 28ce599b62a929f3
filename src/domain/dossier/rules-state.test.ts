import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierOn, monday } from "@/domain/dossier/fixture-standing";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { registerIn } from "@/domain/dossier/rules-history";
import {
  applyEvent,
  groundOf,
  replayEvents,
  stateAtRegistration,
  stateOf,
  workflowStep,
} from "@/domain/dossier/rules-state";
import { end, outcome, sketch, task, wait } from "@/domain/workflow/fixture-sketch";

const workflow = sketch(
  [
    task("check", ["ok", "incomplete"]),
    wait("more"),
    task("sign", [outcome("yes", { decides: "approved" })]),
    end("end"),
  ],
  ["start > check", "check.ok > sign", "check.incomplete > more", "more > check", "sign > end"],
);
const dossier = dossierOn(workflow);
const ground = groundOf(dossier);
const start = stateAtRegistration(ground, monday);
const later = new Date("2026-11-24T09:00:00Z");
const apply = (state: typeof start, ...events: DossierEvent[]) =>
  events.reduce((known, event) => applyEvent(known, event, later, ground), state);

const registered: DossierEvent = {
  kind: "registered",
  register: "TIR-2026-004217",
  channel: "counter",
  procedure: "LIC-04",
  version: 1,
  requestHash: "",
};
const completed = (token: number, node: string, chosen: string): DossierEvent => ({
  kind: "completed",
  token,
  node,
  outcome: chosen,
  reasons: null,
  record: {},
});
const taken: DossierEvent = { kind: "taken", taskId: "t", node: "check" };
const stopped = (reason: "completion" | "payment"): DossierEvent => ({ kind: "clock-stopped", reason });
const decided: DossierEvent = { kind: "decided", outcome: "approved", reasons: null };

describe("a dossier at its registration", () => {
  it("is registered, stands at its first step, and its clock runs from that moment", () => {
    expect(start).toMatchObject({
      status: "registered",
      outcome: null,
      closedAt: null,
      marking: { tokens: [{ id: 1, at: "check" }] },
      clock: { startedAt: monday.toISOString(), deadline: { value: 5, unit: "working" }, pauses: [] },
    });
    expect(stateOf(dossier)).toEqual(start);
  });

  it("rests on the version of the procedure and the answers it came with", () => {
    const answers = { floor: "2" };
    const other = dossierOn(workflow, { answers });
    expect(groundOf(other)).toEqual({
      definition: workflow,
      deadline: { value: 5, unit: "working" },
      answers,
    });
  });
});

describe("the status", () => {
  it("becomes in review with the first hand laid on it, by taking, giving or doing", () => {
    const given: DossierEvent = { ...taken, kind: "given", to: "b", toName: "B", reasons: null };
    for (const event of [taken, given, completed(1, "check", "ok")])
      expect(apply(start, event).status).toBe("in-review");
  });

  it("is not changed by what only notes something", () => {
    const notes: DossierEvent[] = [
      { kind: "put-back", taskId: "t", node: "check", reasons: null },
      { kind: "held", taskId: "t", node: "check", until: "2026-12-01", reasons: "x" },
      { kind: "reminded", token: 1, node: "check" },
      { kind: "escalated", token: 1, node: "check" },
      { kind: "receipt-printed" },
      { kind: "document-checked", documentKey: "plan", state: "accepted", note: null },
      { kind: "issued", documentId: "d", verificationCode: "c" },
      { kind: "revoked", documentId: "d", reasons: "Issued by mistake." },
    ];
    for (const note of notes) expect(apply(start, note)).toEqual(start);
  });

  it("is in completion while the applicant is asked, and not while a payment is awaited", () => {
    const review = apply(start, taken);
    expect(apply(review, stopped("completion")).status).toBe("in-completion");
    expect(apply(review, stopped("payment")).status).toBe("in-review");
    expect(apply(review, stopped("completion"), { kind: "clock-resumed" }).status).toBe("in-review");
  });

  it("stays decided whatever the clock does after the decision", () => {
    const after = apply(start, decided, stopped("completion"));
    expect(after).toMatchObject({ status: "decided", outcome: "approved" });
    expect(apply(after, { kind: "clock-resumed" }).status).toBe("decided");
  });

  it("is closed at the instant of the closing, with the outcome the closing states", () => {
    const closed = apply(start, decided, { kind: "closed", outcome: "withdrawn" });
    expect(closed).toMatchObject({ status: "closed", outcome: "withdrawn", closedAt: later });
  });
});

describe("the step an entry makes in the workflow", () => {
  it("is that of five kinds, and of no other", () => {
    expect(workflowStep(completed(3, "check", "ok"))).toEqual({ kind: "complete", token: 3, outcome: "ok" });
    expect(workflowStep({ kind: "answered", token: 2, requestId: "r" })).toEqual({
      kind: "answered",
      token: 2,
    });
    expect(
      workflowStep({ kind: "paid", token: 4, node: "pay", amount: 1, how: "bank", reference: "x" }),
    ).toEqual({ kind: "paid", token: 4 });
    expect(workflowStep({ kind: "elapsed", token: 5, boundary: "late" })).toEqual({
      kind: "elapsed",
      token: 5,
      boundary: "late",
    });
    expect(workflowStep({ kind: "withdrawn", reasons: null })).toEqual({ kind: "withdraw" });
    for (const event of [registered, taken, decided, stopped("payment")])
      expect(workflowStep(event)).toBeNull();
  });

  it("does not fit twice", () => {
    const event = completed(1, "check", "ok");
    expect(() => apply(start, event, event)).toThrow(expect.objectContaining({ name: "WorkflowError" }));
  });
});

describe("a history", () => {
  const way = [
    registered,
    taken,
    completed(1, "check", "incomplete"),
    stopped("completion"),
    { kind: "answered", token: 2, requestId: "r" },
    { kind: "clock-resumed" },
    completed(3, "check", "ok"),
    completed(4, "sign", "yes"),
    decided,
    { kind: "closed", outcome: "approved" },
  ] satisfies DossierEvent[];
  const history = way.map((event, hour) => ({ at: new Date(monday.getTime() + hour * 3_600_000), event }));

  it("adds up to the same state whether it is replayed at once or from any point on", () => {
    const whole = replayEvents(ground, history);
    expect(whole).toMatchObject({ status: "closed", marking: { ended: "approved", tokens: [] } });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: way.length }), (cut) => {
        const middle = replayEvents(ground, history.slice(0, cut));
        if (!middle) throw new Error("a registration is a state");
        const rest = history.slice(cut);
        expect(rest.reduce((state, { at, event }) => applyEvent(state, event, at, ground), middle)).toEqual(
          whole,
        );
      }),
    );
  });

  it("is none unless it begins with the registration", () => {
    expect(replayEvents(ground, [])).toBeNull();
    expect(replayEvents(ground, history.slice(1))).toBeNull();
  });

  it("names the number in the register with its first entry only", () => {
    expect(registerIn([{ data: registered }, { data: { register: "VLO-2026-000001" } }])).toBe(
      "TIR-2026-004217",
    );
    expect(registerIn([{ data: taken }, { data: registered }])).toBe("");
    expect(registerIn([])).toBe("");
  });
});

describe("the opinions that are awaited", () => {
  const due = "2026-11-26T22:59:59.999Z";
  const asked = (consultationId: string): DossierEvent => ({
    ...{ kind: "consultation-asked", consultationId, token: 1, node: "check", officeId: null },
    ...{ body: "OSHEE", question: "May it stand there?", silence: "ignore", dueAt: due },
  });
  const endings = (consultationId: string): DossierEvent[] => [
    { kind: "consultation-answered", consultationId, outcome: "given", words: "Yes.", person: "Agim" },
    { kind: "consultation-lapsed", consultationId, silence: "ignore" },
    { kind: "consultation-revoked", consultationId, withStep: false, reasons: null },
  ];

  it("are kept from the question to its end, however it ends, and a reminder changes nothing", () => {
    const waiting = apply(start, asked("a"), asked("b"));
    expect(waiting.consultations).toEqual([
      { id: "a", token: 1, dueAt: due },
      { id: "b", token: 1, dueAt: due },
    ]);
    expect(apply(waiting, { kind: "consultation-reminded", consultationId: "a" })).toEqual(waiting);
    for (const ending of endings("a"))
      expect(apply(waiting, ending).consultations).toEqual([{ id: "b", token: 1, dueAt: due }]);
  });

  it("change neither the way of the dossier nor its clock or status", () => {
    for (const ending of endings("a")) expect(apply(start, asked("a"), ending)).toEqual(start);
    expect({ ...apply(start, asked("a")), consultations: [] }).toEqual(start);
  });
});
