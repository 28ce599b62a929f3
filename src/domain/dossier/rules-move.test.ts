import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierOn, monday } from "@/domain/dossier/fixture-standing";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { decideMove, type Grounds, itemsAsked, passesAt } from "@/domain/dossier/rules-move";
import { applyEvent, groundOf, stateOf } from "@/domain/dossier/rules-state";
import { called, end, outcome, payment, sketch, task, timer, wait } from "@/domain/workflow/fixture-sketch";
import { addDays, civilDate, endOfDay } from "@/lib/dates";

const workflow = sketch(
  [
    task("check", ["ok", "incomplete"]),
    wait("more"),
    payment("pay"),
    task("sign", [outcome("yes", { decides: "approved" }), outcome("no", { decides: "refused" })], {
      issues: true,
    }),
    end("granted"),
    end("denied", "refused"),
    end("unanswered", "closed"),
  ],
  [
    "start > check",
    "check.incomplete > more",
    "more > check",
    "check.ok > pay",
    "pay > sign",
    "sign.yes > granted",
    "sign.no > denied",
    "more > unanswered",
  ],
  [{ id: "late", on: "more", after: { value: 10, unit: "calendar" }, action: "leave", to: "unanswered" }],
);
const naming = { requestId: "req", newDocumentId: () => "doc", newVerificationCode: () => "CODE" };
const grounds = (change: Partial<Grounds> = {}): Grounds => ({
  now: monday,
  calendar: new Set(),
  reasons: null,
  items: null,
  naming,
  ...change,
});
const done = (token: number, node: string, chosen: string): DossierEvent => ({
  kind: "completed",
  token,
  node,
  outcome: chosen,
  reasons: null,
  record: {},
});
const paid: DossierEvent = {
  kind: "paid",
  token: 2,
  node: "pay",
  amount: 500,
  how: "bank",
  reference: "MP-1",
};
const kinds = (events: DossierEvent[]) => events.map(({ kind }) => kind);

/** The dossier after some causes, as it would lie in the database. */
const movedBy = (...causes: DossierEvent[]) => {
  let dossier = dossierOn(workflow);
  for (const cause of causes) dossier = { ...dossier, ...decideMove(dossier, cause, grounds()).state };
  return dossier;
};

describe("the instant by which a duration has passed", () => {
  it("is so many hours later to the millisecond, also over a weekend", () => {
    const friday = new Date("2026-11-27T15:00:00.123Z");
    expect(passesAt({ value: 48, unit: "hours" }, new Set(), friday).toISOString()).toBe(
      "2026-11-29T15:00:00.123Z",
    );
  });

  it("is the evening of the last day when it is counted in days, and that is a day somebody works", () => {
    expect(passesAt({ value: 2, unit: "working" }, new Set(), monday)).toEqual(endOfDay("2026-11-25"));
    expect(passesAt({ value: 5, unit: "calendar" }, new Set(["2026-11-30"]), monday)).toEqual(
      endOfDay("2026-12-01"),
    );
  });

  it("never comes earlier for a longer duration", () => {
    const unit = fc.constantFrom("hours" as const, "working" as const, "calendar" as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), unit, fc.nat(1000), (value, counted, shift) => {
        const now = new Date(monday.getTime() + shift * 3_600_000);
        const free = new Set([addDays(civilDate(now), 3)]);
        const [one, more] = [value, value + 1].map((days) =>
          passesAt({ value: days, unit: counted }, free, now).getTime(),
        );
        expect(one).toBeGreaterThan(now.getTime());
        expect(more).toBeGreaterThanOrEqual(one ?? 0);
      }),
    );
  });
});

describe("what the applicant is asked for", () => {
  const items = [{ documentKey: "plan", name: called("Plan"), why: "Page two is missing." }];

  it("is what the officer wrote", () => {
    expect(itemsAsked(dossierOn(workflow), "more", items)).toEqual(items);
  });

  it("is the name of the step when the procedure waits by itself, or of the service where there is none", () => {
    expect(itemsAsked(dossierOn(workflow), "more", null)).toEqual([
      { documentKey: null, name: called("more"), why: "more" },
    ]);
    expect(itemsAsked(dossierOn(workflow), "start", null)[0]?.name).toEqual(called("A licence"));
  });
});

describe("a step decided", () => {
  it("takes along the questions asked from a step that is no more, and leaves those of others", () => {
    const question = (id: string, token: number) => ({ id, token, dueAt: "2026-11-26T22:59:59.999Z" });
    const asking = dossierOn(workflow, { consultations: [question("gone", 1), question("stays", 9)] });
    const parallel = { ...asking.marking, tokens: [...asking.marking.tokens, { id: 9, at: "pay" }] };
    const { events, state } = decideMove(
      { ...asking, marking: parallel },
      done(1, "check", "incomplete"),
      grounds(),
    );
    expect(events.filter(({ kind }) => kind === "consultation-revoked")).toEqual([
      { kind: "consultation-revoked", consultationId: "gone", withStep: true, reasons: null },
    ]);
    expect(state.consultations).toEqual([question("stays", 9)]);
  });

  it("asks the applicant with the officer's items and the last day to answer, and stops the clock", () => {
    const items = [{ documentKey: null, name: called("Lease"), why: "It is not signed." }];
    const { events, state } = decideMove(
      dossierOn(workflow),
      done(1, "check", "incomplete"),
      grounds({ items }),
    );
    expect(kinds(events)).toEqual(["completed", "clock-stopped", "completion-requested"]);
    expect(events[2]).toEqual({
      kind: "completion-requested",
      requestId: "req",
      items,
      dueOn: "2026-12-03",
    });
    expect(state).toMatchObject({ status: "in-completion", clock: { pauses: [{ to: null }] } });
  });

  it("starts the clock again with the answer", () => {
    const asked = movedBy(done(1, "check", "incomplete"));
    const answered: DossierEvent = { kind: "answered", token: 2, requestId: "req", words: null };
    const { events, state } = decideMove(asked, answered, grounds());
    expect(kinds(events)).toEqual(["answered", "clock-resumed"]);
    expect(state).toMatchObject({ status: "in-review", marking: { tokens: [{ id: 3, at: "check" }] } });
  });

  it("lets an unanswered request end without a decision", () => {
    const asked = movedBy(done(1, "check", "incomplete"));
    const { events, state } = decideMove(asked, { kind: "elapsed", token: 2, boundary: "late" }, grounds());
    expect(events.at(-1)).toEqual({ kind: "closed", outcome: "closed" });
    expect(state).toMatchObject({ status: "closed", outcome: "closed", closedAt: monday });
  });

  it("decides, issues the act under the names given before, and closes, in that order", () => {
    const ready = movedBy(done(1, "check", "ok"), paid);
    const { events, state } = decideMove(
      ready,
      done(3, "sign", "yes"),
      grounds({ reasons: "All in order." }),
    );
    expect(events.slice(1)).toEqual([
      { kind: "decided", outcome: "approved", reasons: "All in order." },
      { kind: "issued", documentId: "doc", verificationCode: "CODE" },
      { kind: "closed", outcome: "approved" },
    ]);
    expect(state).toMatchObject({ status: "closed", outcome: "approved" });
  });

  it("cannot be decided twice, nor by something that is no step", () => {
    const moved = movedBy(done(1, "check", "ok"));
    expect(() => decideMove(moved, done(1, "check", "ok"), grounds())).toThrow(
      expect.objectContaining({ code: "conflict" }),
    );
    const note: DossierEvent = { kind: "taken", taskId: "t", node: "check" };
    expect(() => decideMove(moved, note, grounds())).toThrow("taken is no step of the workflow");
  });

  it("touches nothing, and its entries replayed one by one give its state", () => {
    const ways = [
      [done(1, "check", "ok"), paid, done(3, "sign", "no")],
      [done(1, "check", "incomplete"), { kind: "withdrawn", reasons: null }],
      [{ kind: "withdrawn", reasons: "Not needed." }],
    ] satisfies DossierEvent[][];
    for (const way of ways)
      for (const length of way.keys()) {
        const dossier = movedBy(...way.slice(0, length));
        const before = structuredClone(stateOf(dossier));
        const { events, state } = decideMove(dossier, way[length] as DossierEvent, grounds());
        expect(stateOf(dossier)).toEqual(before);
        const ground = groundOf(dossier);
        const replayed = events.reduce((known, each) => applyEvent(known, each, monday, ground), before);
        expect(replayed).toEqual(state);
      }
  });

  it("reminds and escalates without moving the dossier", () => {
    const watched = sketch(
      [task("check"), timer("pause"), end("end")],
      ["start > check", "check > pause", "pause > end"],
      [
        { id: "soon", on: "check", after: { value: 3, unit: "calendar" }, action: "remind" },
        { id: "now", on: "check", after: { value: 5, unit: "calendar" }, action: "escalate" },
      ],
    );
    const dossier = dossierOn(watched);
    for (const [boundary, kind] of [
      ["soon", "reminded"],
      ["now", "escalated"],
    ] as const) {
      const { events, state } = decideMove(dossier, { kind: "elapsed", token: 1, boundary }, grounds());
      expect(events.slice(1)).toEqual([{ kind, token: 1, node: "check" }]);
      expect(state.marking.tokens).toEqual([{ id: 1, at: "check" }]);
    }
  });
});
