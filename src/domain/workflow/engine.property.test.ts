import fc from "fast-check";
import { expect, it } from "vitest";
import { WorkflowDefinition } from "@/domain/workflow/definition";
import { advance, available, begin, replay, type Waiting } from "@/domain/workflow/engine";
import { block, definitionOf } from "@/domain/workflow/fixture-blocks";
import { after, type Residue, started, waitingNodes } from "@/domain/workflow/fixture-residue";
import { graphOf, isTimed } from "@/domain/workflow/graph";
import { type Effect, Marking, type WorkflowEvent } from "@/domain/workflow/marking";

/** Answers for any key, decided by the key and a salt, so that every split can go every way. */
const answersOf = (salt: number, definition: unknown): Record<string, unknown> => {
  const keys = JSON.stringify(definition).match(/(?<="key":")\w+/g) ?? [];
  const weigh = (key: string): number =>
    [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, salt);
  return Object.fromEntries(keys.map((key) => [key, weigh(key) % 2 === 0 || undefined]));
};

/** Turns a random number into one of the events that fit; past the drawn ones, loops are left. */
function eventFor({ token, kind, outcomes }: Waiting, draw: number | undefined): WorkflowEvent {
  if (kind === "wait") return { kind: "answered", token };
  if (kind === "payment") return { kind: "paid", token };
  if (kind === "timer") return { kind: "elapsed", token, boundary: null };
  if (kind === "opinion" && draw && draw % 3 === 0) return { kind: "elapsed", token, boundary: "silence" };
  const outcome = draw === undefined ? outcomes.at(-1) : outcomes[draw % outcomes.length];
  return { kind: "complete", token, outcome: outcome?.id ?? "" };
}

type Visit = {
  before: Marking;
  event: WorkflowEvent;
  marking: Marking;
  effects: Effect[];
  left: Residue | null;
};
type Walked = {
  definition: WorkflowDefinition;
  answers: Record<string, unknown>;
  first: Marking;
  begun: Effect[];
  visits: Visit[];
  effects: Effect[];
};

const walks = fc
  .tuple(block, fc.nat(9972), fc.array(fc.nat(), { maxLength: 40 }))
  .map(([root, salt, draws]): Walked => {
    const definition = deepFrozen(WorkflowDefinition.parse(definitionOf(root)));
    const answers = deepFrozen(answersOf(salt, definition));
    const first = begin(definition, { answers });
    const visits: Visit[] = [];
    let left = started(root, answers);
    let marking = first.marking;
    expect(nodesOf(marking)).toEqual(waitingNodes(left));
    while (marking.ended === null && visits.length < 400) {
      const draw = draws[visits.length];
      const waiting = available(definition, marking);
      const one = waiting[(draw ?? 0) % waiting.length];
      if (!one) throw new Error("nothing waits, yet the dossier has not ended");
      const event = eventFor(one, draw);
      const before = deepFrozen(marking);
      const step = advance(definition, before, deepFrozen(event), { answers });
      left = left && after(left, one.node, "outcome" in event ? event.outcome : "", answers);
      visits.push({ before, event, ...step, left });
      marking = step.marking;
    }
    const effects = [first.effects, ...visits.map((visit) => visit.effects)].flat();
    return { definition, answers, first: first.marking, begun: first.effects, visits, effects };
  });

const nodesOf = ({ tokens }: Marking): string[] => tokens.map(({ at }) => at).sort();

function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFrozen(part);
  }
  return value;
}

const holds = (check: (walked: Walked) => void) => fc.assert(fc.property(walks, check), { numRuns: 1000 });

it("the tokens stand exactly where the blocks say work is left: none is lost, none doubled", () => {
  holds(({ visits }) => {
    for (const { marking, left } of visits) expect(nodesOf(marking)).toEqual(waitingNodes(left));
  });
});

it("an event takes its own token and brings those numbered from `next` on; no other token is touched", () => {
  holds(({ visits }) => {
    for (const { before, event, marking } of visits) {
      const kept = before.tokens.filter(({ id }) => !("token" in event) || id !== event.token);
      expect(marking.tokens.slice(0, kept.length)).toEqual(kept);
      const fresh = marking.tokens.slice(kept.length).map(({ id }) => id);
      expect(fresh).toEqual(
        Array.from({ length: marking.next - before.next }, (_, index) => before.next + index),
      );
    }
  });
});

it("every dossier ends, approved, with no token anywhere, no work open and the clock running", () => {
  holds(({ first, visits, effects }) => {
    const last = visits.at(-1)?.marking ?? first;
    expect({ ...last, next: 0, outcomes: {} }).toEqual(ended("approved"));
    expect(openWork(effects).size).toBe(0);
    expect(effects.filter(({ kind }) => kind === "end")).toHaveLength(1);
  });
});

it("the work opened and not closed is the work at which tokens wait", () => {
  holds(({ begun, visits }) => {
    const seen = [...begun];
    for (const { marking, effects } of visits) {
      seen.push(...effects);
      expect([...openWork(seen)]).toEqual(marking.tokens.map(({ id, at }) => [id, at]));
    }
  });
});

it("a timer starts at every stay at a timed node and at no other", () => {
  holds(({ definition, effects }) => {
    const { places } = graphOf(definition);
    const of = (starts: boolean) =>
      new Set(
        effects.flatMap((effect) =>
          "token" in effect && "node" in effect && (effect.kind === "startTimer" || !starts)
            ? [`${effect.token} ${effect.node}`]
            : [],
        ),
      );
    const timed = [...of(false)].filter((stay) => {
      const place = places.get(stay.replace(/^\d+ /, ""));
      return place !== undefined && isTimed(place);
    });
    expect(of(true)).toEqual(new Set(timed));
  });
});

it("the clock stops and starts by turns, and stands still while an applicant or payment is awaited", () => {
  holds(({ definition, first, visits, effects }) => {
    const turns = effects
      .filter(({ kind }) => kind === "stopClock" || kind === "startClock")
      .map(({ kind }) => kind);
    for (const [index, turn] of turns.entries())
      expect(turn).toBe(index % 2 === 0 ? "stopClock" : "startClock");
    const last = visits.at(-1)?.marking ?? first;
    const awaited = available(definition, last).some(({ kind }) => kind === "wait" || kind === "payment");
    expect(turns.length % 2 === 1).toBe(awaited);
  });
});

it("replaying the events gives the same marking, also from what was stored", () => {
  holds(({ definition, answers, first, visits }) => {
    const last = visits.at(-1)?.marking ?? first;
    expect(
      replay(
        definition,
        { answers },
        visits.map(({ event }) => event),
      ),
    ).toEqual(last);
    const copy = WorkflowDefinition.parse(JSON.parse(JSON.stringify(definition)));
    const middle = visits[Math.floor(visits.length / 2)];
    if (!middle) return;
    const stored = Marking.parse(JSON.parse(JSON.stringify(middle.before)));
    expect(advance(copy, stored, middle.event, { answers }).marking).toEqual(middle.marking);
  });
});

it("withdrawing closes whatever is open, wherever the dossier stands", () => {
  holds(({ definition, answers, visits }) => {
    for (const [index, { before }] of visits.entries()) {
      if (index % 5 > 0) continue;
      const { marking, effects } = advance(definition, before, { kind: "withdraw" }, { answers });
      expect({ ...marking, next: 0, outcomes: {} }).toEqual(ended("withdrawn"));
      const closed = effects.flatMap((effect) => ("how" in effect ? [effect.token] : []));
      expect(closed).toEqual(before.tokens.map(({ id }) => id));
    }
  });
});

it("an event is good for one time only", () => {
  holds(({ definition, answers, visits }) => {
    for (const { marking, event } of visits.slice(0, 10)) {
      expect(() => advance(definition, marking, event, { answers })).toThrow(/^(unknown-token|ended)$/);
    }
  });
});

const ended = (outcome: string) => ({ next: 0, tokens: [], arrived: {}, outcomes: {}, ended: outcome });

/** The tokens whose work was opened and not closed, with their nodes. */
function openWork(effects: Effect[]): Map<number, string> {
  const open = new Map<number, string>();
  for (const effect of effects) {
    if (effect.kind === "closeTask" || effect.kind === "closeWait")
      expect(open.delete(effect.token)).toBe(true);
    else if (effect.kind === "startTimer" || "lane" in effect || effect.kind === "awaitApplicant") {
      open.set(effect.token, effect.node);
    }
  }
  return open;
}
