import type { Procedure } from "@/domain/catalogue/inputs";
import { opinionOutcomes, outcomesOf, weighingOutcomes } from "@/domain/publication/rules-outcome";
import { flowsBy, flowTo, joined, type Piece, pieceOf, taskPiece } from "@/domain/publication/rules-piece";
import {
  type Block,
  dueOf,
  judgesAlone,
  type Place,
  paysNext,
  prepares,
  soleTask,
} from "@/domain/publication/rules-step";
import type { Boundary, Duration, Lane, Node, Outcome } from "@/domain/workflow/definition";
import type { Text } from "@/lib/text";

/** A procedure laid out: its blocks in order, which of them decides, and who is responsible for the case. */
export type Plan = {
  procedure: Procedure;
  places: Place[];
  blocks: Block[];
  deciding: number;
  responsible: Lane;
};

type TaskPlace = Place & { kind: "task" };
type OpinionPlace = Place & { kind: "opinion" };
type PaymentPlace = Place & { kind: "payment" };

const completionTime: Duration = { value: 10, unit: "calendar" };
/** The general period of law 44/2015; nobody's case stands open for a fee for ever. */
const paymentTime: Duration = { value: 60, unit: "calendar" };
const oneDay: Duration = { value: 1, unit: "working" };

/** The applicant completes the dossier and the work goes on where it stopped, or the case is closed unanswered. */
const waitPiece = (id: string, name: Text, next: string, due: Duration): Piece =>
  pieceOf(
    { id, kind: "wait", name, due },
    {
      flows: [flowTo(id, next), flowTo(id, "end-closed")],
      boundaries: [{ id: `${id}-expired`, on: id, after: due, action: "leave", to: "end-closed" }],
    },
  );

const completionPiece = (id: string): Piece =>
  waitPiece(
    `completion-${id}`,
    { sq: "Pret plotësimin nga kërkuesi", en: "Waits for the applicant to complete" },
    id,
    completionTime,
  );

const correctionPiece = (plan: Plan, id: string, next: string): Piece =>
  taskPiece({
    id,
    name: { sq: "Korrigjon sipas shënimeve", en: "Corrects as noted" },
    work: "draft",
    lane: plan.responsible,
    due: oneDay,
    outcomes: outcomesOf("draft", {
      grouped: false,
      decided: false,
      decides: false,
      judges: false,
      returnable: false,
    }),
    next,
  });

/** A negative opinion with a payment ahead is weighed first, so that nobody pays for what will be refused. */
export const weighingPiece = (plan: Plan, id: string, next: string): Piece =>
  taskPiece({
    id,
    name: { sq: "Vlerëson mendimin negativ", en: "Weighs the negative opinion" },
    work: "review",
    lane: plan.responsible,
    due: oneDay,
    outcomes: weighingOutcomes(),
    next,
    elsewhere: { refuse: "refusal-draft" },
  });

function opinionPiece(plan: Plan, { id, step, lane }: OpinionPlace, next: string, negative: string): Piece {
  const external = step.role === "external-body";
  const due = dueOf(step.hours, plan.procedure);
  const outcomes = opinionOutcomes(external);
  const late = { id: `${id}-late`, on: id, after: due };
  const node: Node = {
    id,
    kind: "opinion",
    name: step.name,
    lane: lane.id,
    due,
    outcomes,
    question: {
      sq: `${step.name.sq}. A ka pengesë për këtë kërkesë?`,
      en: `${step.name.en}. Is there any obstacle to this request?`,
    },
    silence: external ? "ignore" : "escalate",
    ...(external && { external }),
  };
  return pieceOf(node, {
    lanes: [lane],
    flows: flowsBy(id, outcomes, next, { negative }),
    boundaries: [
      external ? { ...late, action: "leave", outcome: "unanswered" } : { ...late, action: "escalate" },
    ],
  });
}

/** Where a signature or review sends work back: to the officer just before it, else to a correction of its own. */
function returnOf(plan: Plan, position: number, id: string): string {
  const before = soleTask(plan.blocks[position - 1]);
  const reworks = before && (prepares(before) || before.work === "review" || before.work === "decision");
  return reworks ? before.id : `correction-${id}`;
}

/** The correction a block opens for what it sends back, or nothing. */
function correctionOf(plan: Plan, position: number): string[] {
  const task = soleTask(plan.blocks[position]);
  if (!task || !outcomesAt(plan, position, task).some(({ id }) => id === "return")) return [];
  const back = returnOf(plan, position, task.id);
  return back.startsWith("correction-") ? [back] : [];
}

const watched: TaskPlace["work"][] = ["signature", "decision", "commission", "council"];

/** Whoever prepared or corrected what is decided here may not decide it. */
function fourEyesOf(plan: Plan, position: number, place: TaskPlace): string[] {
  if (!watched.includes(place.work)) return [];
  const prepared = plan.places.slice(0, plan.places.indexOf(place)).filter(prepares);
  const corrections = plan.blocks.slice(0, position + 1).flatMap((_, earlier) => correctionOf(plan, earlier));
  return [...prepared.map(({ id }) => id), ...corrections];
}

function outcomesAt(plan: Plan, position: number, place: TaskPlace): Outcome[] {
  const decides = position === plan.deciding;
  return outcomesOf(place.work, {
    grouped: (plan.blocks[position]?.length ?? 0) > 1,
    decides,
    decided: position > plan.deciding,
    judges: decides && judgesAlone(plan.blocks, position),
    returnable: position > 0,
  });
}

function taskPlacePiece(plan: Plan, position: number, place: TaskPlace, next: string): Piece {
  const { id, step, work, lane } = place;
  const outcomes = outcomesAt(plan, position, place);
  const offers = (outcome: string): boolean => outcomes.some((one) => one.id === outcome);
  const back = returnOf(plan, position, id);
  const task = taskPiece({
    id,
    name: step.name,
    work,
    lane,
    due: dueOf(step.hours, plan.procedure),
    outcomes,
    next,
    elsewhere: { refuse: "refusal-draft", incomplete: `completion-${id}`, return: back, postpone: id },
    fourEyes: fourEyesOf(plan, position, place),
    issues: position === plan.deciding,
  });
  const completion = offers("incomplete") ? [completionPiece(id)] : [];
  return joined([
    task,
    ...correctionOf(plan, position).map((correction) => correctionPiece(plan, correction, id)),
    ...completion,
  ]);
}

function weighedOpinion(plan: Plan, position: number, place: OpinionPlace, next: string): Piece {
  if (!paysNext(plan.blocks, position)) return opinionPiece(plan, place, next, next);
  const weighing = `weighing-${place.id}`;
  return joined([opinionPiece(plan, place, next, weighing), weighingPiece(plan, weighing, next)]);
}

/** The applicant is reminded, and a case nobody pays for is closed; beside other steps it only waits with them. */
function paymentPiece(
  { id, step, lane }: PaymentPlace,
  due: Duration,
  next: string,
  grouped: boolean,
): Piece {
  const node: Node = {
    id,
    kind: "payment",
    name: step.name,
    lane: lane.id,
    stopsClock: step.stopsClock,
    due,
  };
  const reminded: Boundary = { id: `${id}-reminded`, on: id, after: due, action: "remind" };
  if (grouped) return pieceOf(node, { lanes: [lane], flows: [flowTo(id, next)], boundaries: [reminded] });
  return pieceOf(node, {
    lanes: [lane],
    flows: [flowTo(id, next), flowTo(id, "end-closed")],
    boundaries: [
      reminded,
      { id: `${id}-expired`, on: id, after: paymentTime, action: "leave", to: "end-closed" },
    ],
  });
}

/** Returns the nodes and flows of one place, leading to `next`; inside a parallel block nothing leads out of it. */
export function placePiece(plan: Plan, position: number, place: Place, next: string): Piece {
  const { id, step } = place;
  const due = dueOf(step.hours, plan.procedure);
  const grouped = (plan.blocks[position]?.length ?? 0) > 1;
  switch (place.kind) {
    case "task":
      return taskPlacePiece(plan, position, place, next);
    case "wait":
      return waitPiece(id, step.name, next, due);
    case "opinion":
      return grouped ? opinionPiece(plan, place, next, next) : weighedOpinion(plan, position, place, next);
    case "payment":
      return paymentPiece(place, due, next, grouped);
  }
}
