import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierOn, monday } from "@/domain/dossier/fixture-standing";
import { pauseClock, resumeClock } from "@/domain/dossier/rules-clock";
import { flagsOf } from "@/domain/routing/rules-flags";
import { end, opinion, payment, sketch, task } from "@/domain/workflow/fixture-sketch";

const workflow = sketch(
  [task("visit", ["ok"], { work: "inspection" }), opinion("ask"), payment("pay"), end("end")],
  ["start > visit", "visit > ask", "ask > pay", "pay > end"],
);
const quiet = dossierOn(workflow, { channel: "online" });
const at = (node: string) => ({
  ...quiet,
  marking: { ...quiet.marking, tokens: [{ id: 1, at: node }] },
});
const on = (dossier: typeof quiet, today = "2026-11-24") => flagsOf(dossier, today);

describe("the flags of a dossier", () => {
  it("say what it waits for: a visit, an opinion, a payment", () => {
    expect(on(at("visit"))).toEqual(["inspection"]);
    expect(on(at("ask"))).toEqual(["opinion"]);
    expect(on(at("pay"))).toEqual(["payment-pending"]);
    expect(on(at("end"))).toEqual([]);
    const asked = [{ id: "q", token: 1, dueAt: "2026-11-26T22:59:59.999Z" }];
    expect(on({ ...at("end"), consultations: asked })).toEqual(["opinion"]);
  });

  it("say overdue from the day after the last lawful one, until it is decided", () => {
    expect(on(at("end"), "2026-12-02")).toEqual([]);
    expect(on(at("end"), "2026-12-03")).toEqual(["overdue"]);
    expect(on({ ...at("end"), outcome: "approved" }, "2026-12-03")).toEqual([]);
  });

  it("say that the clock stands, and what stands is never overdue", () => {
    const standing = { ...at("end"), clock: pauseClock(quiet.clock, "completion", monday) };
    expect(on(standing, "2027-01-01")).toEqual(["paused"]);
    const running = { ...standing, clock: resumeClock(standing.clock, monday) };
    expect(on(running, "2027-01-01")).toEqual(["overdue"]);
  });

  it("warn that silence approves, as long as nothing is decided", () => {
    const tacit = {
      ...dossierOn(workflow, { channel: "online" }, { tacitApproval: "yes" }),
      marking: at("end").marking,
    };
    expect(on(tacit)).toEqual(["silence"]);
    expect(on({ ...tacit, outcome: "refused" })).toEqual([]);
  });

  it("tell who stands behind it: a business, a counter, a name nobody proved", () => {
    const business = { nipt: "M01412005V", name: "Marku SHPK" };
    const applicant = { ...quiet.applicant, business, verified: false };
    expect(on({ ...at("end"), applicant, channel: "counter" })).toEqual([
      "representative",
      "counter",
      "unverified",
    ]);
  });

  it("are never said twice, however many steps wait at once", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("visit", "ask", "pay", "end"), { maxLength: 6 }), (nodes) => {
        const tokens = nodes.map((node, place) => ({ id: place + 1, at: node }));
        const flags = on({ ...quiet, marking: { ...quiet.marking, tokens } });
        expect(new Set(flags).size).toBe(flags.length);
        expect(flags.includes("opinion")).toBe(nodes.includes("ask"));
      }),
    );
  });
});
