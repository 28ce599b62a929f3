import type { Procedure, Step } from "@/domain/catalogue/inputs";
import { laneOf } from "@/domain/publication/rules-lane";
import { canRefuse } from "@/domain/publication/rules-outcome";
import { type Duration, type Lane, Work } from "@/domain/workflow/definition";

/** A step of the procedure as a place in its workflow. */
export type Place =
  | { kind: "task"; id: string; step: Step; work: Work; lane: Lane }
  | { kind: "opinion"; id: string; step: Step; lane: Lane }
  | { kind: "payment"; id: string; step: Step; lane: Lane }
  | { kind: "wait"; id: string; step: Step };

/** Places done one after the other, or together when there is more than one. */
export type Block = Place[];

const opinionNames: Record<string, string> = {
  "local-tax-specialist": "tax",
  "legal-specialist": "legal",
  "planning-specialist": "planning",
  "finance-specialist": "finance",
  "municipal-police": "police",
  "social-administrator": "social",
  "administrative-unit-head": "unit",
  "external-body": "external",
};

const works: Record<string, Work> = { register: "enter-register", payment: "disburse" };

/** Work that prepares the decision; whoever does it may not sign or decide it. */
const preparing: Work[] = [
  "check",
  "triage",
  "draft",
  "interview",
  "inspection",
  "search",
  "calculation",
  "allocate",
  "enter-register",
  "issue",
  "copy",
];
/** Works that are a decision when no signature follows them. */
const deciding: Work[] = ["decision", "council", "commission", "review"];
/** Works that only carry out what was decided. */
const carryingOut: Work[] = ["protocol", "notify", "disburse", "payment-order"];

export const prepares = (place: Place): boolean => place.kind === "task" && preparing.includes(place.work);

/** Returns the time for a step: hours where the whole procedure counts in hours, else working days of eight hours, at least one. */
export function dueOf(hours: number, procedure: Procedure): Duration {
  if (procedure.deadline.unit === "hours") return { value: hours, unit: "hours" };
  return { value: Math.max(1, Math.ceil(hours / 8)), unit: "working" };
}

function baseId(step: Step): string {
  if (step.kind === "opinion") return `opinion-${opinionNames[step.role] ?? step.role}`;
  if (step.kind === "completion") return "completion";
  return step.kind === "payment" && step.role === "applicant" ? "payment" : (works[step.kind] ?? step.kind);
}

function placeOf(step: Step, number: number, procedure: Procedure): Place {
  const base = baseId(step);
  const id = step.kind === "opinion" && number === 1 ? base : `${base}-${number}`;
  if (step.kind === "completion") return { kind: "wait", id, step };
  if (step.kind === "payment" && step.role === "applicant") {
    return { kind: "payment", id, step, lane: laneOf("local-tax-specialist", procedure.office) };
  }
  const lane = laneOf(step.role, procedure.office);
  if (step.kind === "opinion") return { kind: "opinion", id, step, lane };
  return { kind: "task", id, step, lane, work: Work.parse(works[step.kind] ?? step.kind) };
}

/** Returns the places of a procedure in the order of its steps, each with an id that is its kind and its number. */
export function placesOf(procedure: Procedure): Place[] {
  const seen = new Map<string, number>();
  return procedure.steps.map((step) => {
    const base = baseId(step);
    const number = (seen.get(base) ?? 0) + 1;
    seen.set(base, number);
    return placeOf(step, number, procedure);
  });
}

/** Returns the places as blocks: consecutive steps of one parallel group share a block. */
export function blocksOf(places: Place[]): Block[] {
  const blocks: Block[] = [];
  for (const place of places) {
    const last = blocks.at(-1);
    const group = place.step.parallelGroup;
    if (group && last?.[0]?.step.parallelGroup === group) last.push(place);
    else blocks.push([place]);
  }
  return blocks;
}

/** Returns the one task of a block, or nothing when it is no task or several places at once. */
export function soleTask(block: Block | undefined): (Place & { kind: "task" }) | undefined {
  const [place] = block ?? [];
  return block?.length === 1 && place?.kind === "task" ? place : undefined;
}

/**
 * Returns the position of the block that decides: the last signature, else the last decision, council, commission
 * or review, else the last officer's task that does not merely carry out. Throws when no task can decide.
 */
export function decidingBlock(blocks: Block[]): number {
  const lastOf = (wanted: (work: Work) => boolean): number =>
    blocks.findLastIndex((block) => {
      const task = soleTask(block);
      return task !== undefined && wanted(task.work);
    });
  const found = [
    lastOf((work) => work === "signature"),
    lastOf((work) => deciding.includes(work)),
    lastOf((work) => !carryingOut.includes(work)),
  ].find((position) => position >= 0);
  if (found === undefined) throw new Error("No step of the procedure can decide.");
  return found;
}

/** Tells whether nobody between the last opinion before a block and that block can refuse. */
export function judgesAlone(blocks: Block[], position: number): boolean {
  for (const block of blocks.slice(0, position).reverse()) {
    const task = soleTask(block);
    if (task && canRefuse(task.work)) return false;
    if (block.length > 1 || block[0]?.kind === "opinion") return true;
  }
  return false;
}

/** Tells whether somebody is asked to pay after a block before anybody who can refuse. */
export function paysNext(blocks: Block[], position: number): boolean {
  for (const block of blocks.slice(position + 1)) {
    const task = soleTask(block);
    if (task && canRefuse(task.work)) return false;
    if (block[0]?.kind === "payment" || task?.work === "payment-order") return true;
  }
  return false;
}

/** Returns the lane of the officer responsible for the case: the first who prepares it in the procedure's own office. */
export function responsibleLane(places: Place[], procedure: Procedure): Lane {
  const lanes = places.flatMap((place) => (place.kind === "task" && prepares(place) ? [place.lane] : []));
  return (
    lanes.find((lane) => lane.office === procedure.office) ??
    lanes[0] ??
    laneOf("specialist", procedure.office)
  );
}
