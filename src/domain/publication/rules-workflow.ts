import type { Procedure } from "@/domain/catalogue/inputs";
import { blockPiece, entryOf } from "@/domain/publication/rules-block";
import { laneOf } from "@/domain/publication/rules-lane";
import { outcomesOf, refusalOutcomes } from "@/domain/publication/rules-outcome";
import { flowTo, joined, type Piece, pieceOf, taskPiece } from "@/domain/publication/rules-piece";
import type { Plan } from "@/domain/publication/rules-place";
import {
  blocksOf,
  decidingBlock,
  placesOf,
  responsibleLane,
  soleTask,
} from "@/domain/publication/rules-step";
import type { Lane, Work, WorkflowDefinition } from "@/domain/workflow/definition";

const day = { value: 1, unit: "working" } as const;
const carriedOut = { grouped: false, decided: true, decides: false, judges: false, returnable: false };

/** Who signs a refusal: whoever decides, but a directorate's own specialist never alone. */
function refusingLane(procedure: Procedure, decider: Lane): Lane {
  return decider.role === "specialist" ? laneOf("head-of-directorate", procedure.office) : decider;
}

function planOf(procedure: Procedure): Plan {
  const places = placesOf(procedure);
  const blocks = blocksOf(places);
  const deciding = decidingBlock(blocks);
  const responsible = responsibleLane(places, procedure);
  return { procedure, places, blocks, deciding, responsible };
}

function handOver(id: string, name: { sq: string; en: string }, procedure: Procedure, next: string): Piece {
  const work: Work = "deliver";
  const lane = laneOf("front-office", procedure.office);
  return taskPiece({ id, name, work, lane, due: day, outcomes: outcomesOf(work, carriedOut), next });
}

/** The one way every refusal goes: its reasons are written, signed by another hand, and handed over. */
function refusalBranch(plan: Plan): Piece[] {
  const { procedure, responsible } = plan;
  const decider = soleTask(plan.blocks[plan.deciding])?.lane ?? responsible;
  const draft = taskPiece({
    id: "refusal-draft",
    name: {
      sq: "Harton refuzimin me arsye dhe rrugën e ankimit",
      en: "Drafts the refusal with reasons and the way to appeal",
    },
    work: "draft",
    lane: responsible,
    due: { value: 2, unit: "working" },
    outcomes: outcomesOf("draft", carriedOut),
    next: "refusal-signature",
  });
  const signature = taskPiece({
    id: "refusal-signature",
    name: { sq: "Nënshkruan refuzimin", en: "Signs the refusal" },
    work: "signature",
    lane: refusingLane(procedure, decider),
    due: day,
    outcomes: refusalOutcomes(),
    next: "deliver-refusal",
    elsewhere: { return: "refusal-draft" },
    fourEyes: ["refusal-draft"],
    issues: true,
  });
  const name = {
    sq: "Njofton qytetarin dhe dorëzon refuzimin",
    en: "Notifies the citizen and hands over the refusal",
  };
  return [draft, signature, handOver("deliver-refusal", name, procedure, "end-refused")];
}

const ends = {
  approved: { sq: "U miratua", en: "Approved" },
  refused: { sq: "U refuzua", en: "Refused" },
  closed: { sq: "U mbyll pa u plotësuar", en: "Closed without completion" },
} as const;

/** Ends and branches stand only where something leads to them, so that no node of a definition is dead. */
function reachedOnly(piece: Piece, optional: Piece[]): Piece {
  const all = joined([piece, ...optional]);
  const targets = new Set(all.flows.map((flow) => flow.to));
  const kept = optional.filter((part) => part.nodes.some((node) => targets.has(node.id)));
  return joined([piece, ...kept]);
}

function endPiece(outcome: keyof typeof ends): Piece {
  return pieceOf({ id: `end-${outcome}`, kind: "end", name: ends[outcome], outcome });
}

/**
 * Returns the executable workflow of a procedure, built from its own steps between registration and hand-over:
 * opinions asked together, payment, completion, one decision, one way of refusing, and the hand-over of the result.
 * Throws when a step names a role or a work nobody knows, or when no step can decide.
 */
export function deriveWorkflow(procedure: Procedure): WorkflowDefinition {
  const plan = planOf(procedure);
  const start = pieceOf({ id: "start", kind: "start" }, { flows: [flowTo("start", entryOf(plan, 0))] });
  const middle = joined([start, ...plan.blocks.map((_, position) => blockPiece(plan, position))]);
  const name = {
    sq: "Njofton qytetarin dhe dorëzon rezultatin",
    en: "Notifies the citizen and hands over the result",
  };
  const approved = [handOver("deliver-result", name, procedure, "end-approved"), endPiece("approved")];
  const refused = middle.flows.some((flow) => flow.to === "refusal-draft")
    ? [...refusalBranch(plan), endPiece("refused")]
    : [];
  const all = reachedOnly(joined([middle, ...approved, ...refused]), [endPiece("closed")]);
  const lanes = [...new Map(all.lanes.map((lane) => [lane.id, lane])).values()];
  return { ...all, lanes };
}
