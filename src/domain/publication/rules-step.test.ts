import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Procedure, Step } from "@/domain/catalogue/inputs";
import {
  blocksOf,
  decidingBlock,
  dueOf,
  judgesAlone,
  paysNext,
  placesOf,
  prepares,
  responsibleLane,
  soleTask,
} from "@/domain/publication/rules-step";
import { catalogue } from "../../../tests/catalogue";

const [known] = catalogue;
if (!known) throw new Error("The catalogue is empty");

type Sketch = [kind: string, role?: string, parallelGroup?: string];

const stepOf = ([kind, role = "specialist", parallelGroup]: Sketch): Step => ({
  kind,
  role,
  name: { sq: kind, en: kind },
  hours: 8,
  stopsClock: false,
  ...(parallelGroup && { parallelGroup }),
});
const procedureOf = (...sketch: Sketch[]): Procedure => ({
  ...known,
  office: "SHP",
  steps: sketch.map(stepOf),
});
const laidOut = (...sketch: Sketch[]) => blocksOf(placesOf(procedureOf(...sketch)));
const idsOf = (...sketch: Sketch[]) => placesOf(procedureOf(...sketch)).map(({ id }) => id);

const pays: Sketch = ["payment", "applicant"];

describe("the places of a procedure", () => {
  it("are named by their work and counted, opinions by whose they are", () => {
    expect(
      idsOf(
        ["check"],
        ["opinion", "municipal-police"],
        ["opinion", "municipal-police"],
        ["check"],
        ["register"],
        pays,
        ["payment", "finance-specialist"],
        ["completion", "applicant"],
      ),
    ).toEqual([
      "check-1",
      "opinion-police",
      "opinion-police-2",
      "check-2",
      "enter-register-1",
      "payment-1",
      "disburse-1",
      "completion-1",
    ]);
  });

  it("have ids that occur once, whatever the steps", () => {
    const kinds = fc.constantFrom<Sketch>(["check"], ["draft"], ["opinion", "legal-specialist"], pays, [
      "register",
    ]);
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 12 }), (sketch) => {
        const ids = idsOf(...sketch);
        expect(new Set(ids).size).toBe(sketch.length);
      }),
    );
  });

  it("wait for the applicant's money at the tax office, and pay out at finance", () => {
    expect(placesOf(procedureOf(pays, ["payment", "finance-specialist"]))).toMatchObject([
      { kind: "payment", lane: { office: "TTV" } },
      { kind: "task", work: "disburse", lane: { office: "FIN" } },
    ]);
  });

  it("are none where the work or the role is one nobody knows", () => {
    expect(() => placesOf(procedureOf(["dance"]))).toThrow();
    expect(() => placesOf(procedureOf(["check", "emperor"]))).toThrow("emperor");
  });
});

describe("the time of a step", () => {
  it("is whole working days of eight hours, one at least, or the hours where the law counts in hours", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (hours) => {
        const days = dueOf(hours, { ...known, deadline: { value: 30, unit: "working" } });
        expect(days.unit).toBe("working");
        expect(days.value * 8).toBeGreaterThanOrEqual(hours);
        expect((days.value - 1) * 8).toBeLessThan(hours);
        const urgent = dueOf(hours, { ...known, deadline: { value: 48, unit: "hours" } });
        expect(urgent).toEqual({ value: hours, unit: "hours" });
      }),
    );
  });
});

describe("blocks", () => {
  it("hold together the neighbours of one group, lose nothing and keep the order", () => {
    const group = fc.constantFrom(undefined, "a", "b");
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 10 }), (groups) => {
        const places = placesOf(procedureOf(...groups.map((one): Sketch => ["check", "specialist", one])));
        const blocks = blocksOf(places);
        expect(blocks.flat()).toEqual(places);
        for (const block of blocks) {
          const inside = block.map(({ step }) => step.parallelGroup);
          expect(new Set(inside).size).toBe(1);
          if (inside[0] === undefined) expect(block).toHaveLength(1);
        }
      }),
    );
    expect(laidOut(["check", "specialist", "a"], ["draft"], ["search", "specialist", "a"])).toHaveLength(3);
  });

  it("are one task only when nothing else is done at the same time", () => {
    const [alone, together, opinion] = laidOut(
      ["check"],
      ["inspection", "inspector", "a"],
      ["search", "archivist", "a"],
      ["opinion", "legal-specialist"],
    );
    if (!together) throw new Error("The group is missing");
    expect(together).toHaveLength(2);
    expect([alone, together, opinion, undefined].map((block) => soleTask(block)?.id)).toEqual([
      "check-1",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("the block that decides", () => {
  const decides = (...sketch: Sketch[]) => decidingBlock(laidOut(...sketch));

  it("is the last signature, else the last decision, else the last work that does not carry out", () => {
    expect(decides(["check"], ["signature", "mayor"], ["council", "municipal-council"])).toBe(1);
    expect(decides(["signature"], ["draft"], ["signature", "mayor"], ["protocol"])).toBe(2);
    expect(decides(["check"], ["commission", "commission"], ["notify"])).toBe(1);
    expect(decides(["check"], ["draft"], ["notify"], ["protocol"])).toBe(1);
  });

  it("is none where everything only carries out, or happens at the same time", () => {
    expect(() => decides(["notify"], ["protocol"])).toThrow("can decide");
    expect(() => decides(["check", "specialist", "a"], ["draft", "specialist", "a"])).toThrow("can decide");
  });
});

describe("who weighs an opinion", () => {
  it("is the task itself when nobody after the last opinion can refuse", () => {
    const blocks = laidOut(["opinion", "legal-specialist"], ["draft"], ["check"], ["signature", "mayor"]);
    expect(judgesAlone(blocks, 1)).toBe(true);
    expect(judgesAlone(blocks, 2)).toBe(true);
    expect(judgesAlone(blocks, 3)).toBe(false);
  });

  it("is nobody where no opinion was asked", () => {
    expect(judgesAlone(laidOut(["draft"], ["signature", "mayor"]), 1)).toBe(false);
  });

  it("comes before the payment when one is asked and nobody can refuse in between", () => {
    const opinion: Sketch = ["opinion", "legal-specialist"];
    expect(paysNext(laidOut(opinion, pays), 0)).toBe(true);
    expect(paysNext(laidOut(opinion, ["draft"], ["payment-order", "local-tax-specialist"]), 0)).toBe(true);
    expect(paysNext(laidOut(opinion, ["check"], pays), 0)).toBe(false);
    expect(paysNext(laidOut(opinion, ["draft"]), 0)).toBe(false);
    expect(paysNext(laidOut(pays, opinion), 1)).toBe(false);
  });
});

describe("the officer responsible", () => {
  const officer = (...sketch: Sketch[]) => {
    const procedure = procedureOf(...sketch);
    return responsibleLane(placesOf(procedure), procedure).id;
  };

  it("is the first who prepares the case in the procedure's own office, else the first who prepares it", () => {
    expect(officer(["search", "archivist"], ["inspection", "inspector"], ["draft"])).toBe("inspector-shp");
    expect(officer(["search", "archivist"], ["signature", "mayor"])).toBe("archivist-ark");
    expect(officer(["signature", "mayor"])).toBe("specialist-shp");
  });

  it("prepares: whoever only signs, decides, notifies, gives an opinion or pays does not", () => {
    const kinds = [
      "check",
      "draft",
      "inspection",
      "calculation",
      "signature",
      "decision",
      "notify",
      "review",
    ];
    const places = placesOf(procedureOf(...kinds.map((kind): Sketch => [kind]), ["opinion"], pays));
    expect(places.filter(prepares).map(({ id }) => id)).toEqual([
      "check-1",
      "draft-1",
      "inspection-1",
      "calculation-1",
    ]);
  });
});
