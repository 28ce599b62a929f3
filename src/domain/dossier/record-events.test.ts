import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierOn, here, monday, worker } from "@/domain/dossier/fixture-standing";
import { type ChainHead, chainEvents, eventBy, projection } from "@/domain/dossier/record-events";
import { chainStart, findBreak } from "@/domain/dossier/rules-chain";
import { clockDue, pauseClock } from "@/domain/dossier/rules-clock";
import type { DossierEvent } from "@/domain/dossier/rules-events";
import { type DossierState, stateOf } from "@/domain/dossier/rules-state";
import type { MunicipalActor } from "@/domain/tenancy/rules";
import { end, sketch, task } from "@/domain/workflow/fixture-sketch";

describe("who wrote an entry", () => {
  it("is named with the office that speaks for them when they are staff", () => {
    expect(eventBy({ actor: worker("arta") }, "ARS")).toEqual({
      kind: "staff",
      id: "arta",
      name: "Name of arta",
      office: "ARS",
    });
  });

  it.each<[string, MunicipalActor, { kind: string; id: string; name: string }]>([
    [
      "a citizen",
      { kind: "citizen", municipalityId: here, personId: "p1", personalNumber: "I5", name: "Ilir" },
      { kind: "citizen", id: "p1", name: "Ilir" },
    ],
    [
      "a guest",
      { kind: "guest", municipalityId: here, email: "a@b.al", sessionId: "s1" },
      { kind: "guest", id: "s1", name: "" },
    ],
    [
      "a job",
      { kind: "job", municipalityId: here, job: "pass-time" },
      { kind: "job", id: "pass-time", name: "" },
    ],
    [
      "the holder of a code",
      { kind: "holder", municipalityId: here, dossierId: "d1" },
      { kind: "guest", id: "holder:d1", name: "" },
    ],
    ["a visitor", { kind: "visitor", municipalityId: here }, { kind: "guest", id: "visitor", name: "" }],
  ])("is never an office when it is %s, nor their address or number", (_who, actor, by) => {
    expect(eventBy({ actor }, "ARS")).toEqual({ ...by, office: null });
  });
});

const by = eventBy({ actor: worker("arta") });
const head: ChainHead = { id: "01910b2e-0000-7000-8000-000000000000", eventSeq: 0, eventHash: chainStart };
const someEvents: fc.Arbitrary<DossierEvent[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("taken" as const), taskId: fc.string(), node: fc.string() }),
    fc.record({
      kind: fc.constant("completed" as const),
      token: fc.integer({ min: 1 }),
      node: fc.string(),
      outcome: fc.string(),
      reasons: fc.option(fc.string()),
      record: fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
    }),
  ),
  { minLength: 1, maxLength: 6 },
);
const write = (events: DossierEvent[], onto = head) =>
  chainEvents({ actor: worker("arta"), now: monday }, onto, events, by);

describe("a chain of entries", () => {
  it("is whole however many entries were written at a time", () => {
    fc.assert(
      fc.property(someEvents, someEvents, (first, more) => {
        const one = write(first);
        const two = write(more, one.head);
        const rows = [...one.rows, ...two.rows];
        expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, place) => place + 1));
        expect(findBreak(rows, two.head)).toBeNull();
        expect(two.head).toEqual(write([...first, ...more]).head);
      }),
    );
  });

  it("shows at which entry it was changed, taken out of, put in other order, or cut off", () => {
    fc.assert(
      fc.property(someEvents, fc.nat(), (events, pick) => {
        const { rows, head: last } = write([...events, { kind: "receipt-printed" }]);
        const place = pick % rows.length;
        const changed = rows.map((row, at) =>
          at === place ? { ...row, by: { ...by, name: "Other" } } : row,
        );
        expect(findBreak(changed, last)).toBe(place + 1);
        expect(findBreak(rows.toSpliced(place, 1), last)).toBe(place + 1);
        expect(findBreak(rows.slice(0, -1), last)).toBe(rows.length);
        expect(findBreak(rows.toReversed(), last)).toBe(1);
      }),
    );
  });

  it("shows a history written anew by the link that is kept elsewhere", () => {
    const { head: last } = write([{ kind: "receipt-printed" }]);
    const forged = write([{ kind: "clock-resumed" }]);
    expect(findBreak(forged.rows, forged.head)).toBeNull();
    expect(findBreak(forged.rows, last)).toBe(2);
    expect(findBreak([], head)).toBeNull();
    expect(findBreak([], last)).toBe(1);
  });
});

describe("the numbers of a chain", () => {
  it("begin with one and leave none out, even where every link holds", () => {
    const { rows, head: last } = write([{ kind: "receipt-printed" }], { ...head, eventSeq: 1 });
    expect(findBreak(rows, { ...last, eventSeq: rows.length })).toBe(1);
  });
});

describe("the row of a dossier", () => {
  const workflow = sketch([task("check"), end("end")], ["start > check", "check > end"]);
  const state = stateOf(dossierOn(workflow));

  const rowOf = (each: DossierState, daysOff: string[], now: Date) =>
    projection(each, clockDue(each.clock, new Set(daysOff), now));

  it("copies the state and carries the last lawful day", () => {
    const row = rowOf(state, [], monday);
    expect(row).toEqual({ ...state, dueOn: "2026-11-30" });
    expect(rowOf(state, ["2026-11-24"], monday).dueOn).toBe("2026-12-01");
  });

  it("of a dossier that waits carries the day it would have if it went on now", () => {
    const waiting = { ...state, clock: pauseClock(state.clock, "completion", monday) };
    const thursday = new Date("2026-11-26T09:00:00Z");
    expect(rowOf(waiting, [], thursday).dueOn).toBe("2026-12-03");
  });
});
