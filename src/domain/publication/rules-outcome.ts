import type { Outcome, Work } from "@/domain/workflow/definition";

const make = (
  id: string,
  sq: string,
  en: string,
  tone: Outcome["tone"] = "neutral",
  reasons: Outcome["reasons"] = "none",
): Outcome => ({ id, name: { sq, en }, tone, reasons });

const done = make("done", "U krye", "Done");
const ok = make("ok", "Në rregull, vazhdon", "In order, goes on", "positive", "optional");
const incomplete = make("incomplete", "Kërkon plotësim", "Needs completion", "neutral", "required");
const refuse = make("refuse", "Propozon refuzimin", "Proposes refusal", "negative", "required");
const refuses = make("refuse", "Nuk miratohet", "Not approved", "negative", "required");
const approve = make("approve", "Miratohet", "Approved", "positive", "optional");
const sendBack = make("return", "Kthehet për korrigjim", "Returned for correction", "neutral", "required");
const postpone = make(
  "postpone",
  "Shtyhet për mbledhjen tjetër",
  "Postponed to the next meeting",
  "neutral",
  "required",
);
const sign = make("sign", "Nënshkruhet", "Signed", "positive");
const delivered = make("delivered", "U dorëzua", "Handed over", "positive");
const positive = make("positive", "Mendim pozitiv", "Positive opinion", "positive", "optional");
const conditional = make("conditional", "Mendim me kusht", "Conditional opinion", "neutral", "required");
const negative = make("negative", "Mendim negativ", "Negative opinion", "negative", "required");
const unanswered = make("unanswered", "Nuk erdhi përgjigje në afat", "No answer in time");
const found = make("ok", "U gjet, vazhdon", "Found, goes on", "positive", "optional");
const missing = make(
  "refuse",
  "Nuk u gjet, propozon refuzimin",
  "Not found, proposes refusal",
  "negative",
  "required",
);
const conforms = make("ok", "Rezultat pozitiv", "Positive result", "positive", "optional");
const fails = make("negative", "Rezultat negativ", "Negative result", "negative", "required");
const goOn = make("ok", "Vazhdon me kusht ose arsye", "Goes on, with reasons", "neutral", "required");
const held = make("done", "Takimi u zhvillua", "The meeting was held", "positive", "optional");

const offered: Partial<Record<Work, Outcome[]>> = {
  check: [ok, incomplete, refuse],
  triage: [ok, incomplete, refuse],
  interview: [ok, incomplete, refuse],
  inspection: [ok, incomplete, refuse],
  search: [found, incomplete, missing],
  allocate: [ok, refuse],
  calculation: [ok, incomplete],
  commission: [approve, refuses, postpone],
  council: [approve, refuses, postpone],
  decision: [approve, refuses],
  review: [approve, refuses, sendBack],
  signature: [sign, sendBack],
  meeting: [held],
  deliver: [delivered],
};

/** Works that can propose or take a refusal, and so weigh the opinions given before them. */
export const canRefuse = (work: Work): boolean =>
  (offered[work] ?? []).some((outcome) => outcome.id === "refuse");

/** What an outcome of a task may do, given where the task stands in the procedure. */
type Position = {
  /** Between a parallel split and its join: the result is recorded and the block goes on. */
  grouped: boolean;
  /** After the decision: the work is only carried out. */
  decided: boolean;
  /** This task is the decision of the procedure. */
  decides: boolean;
  /** Nobody after the last opinion can refuse but this task. */
  judges: boolean;
  /** Somebody earlier can correct the work. */
  returnable: boolean;
};

const inGroup = (work: Work): Outcome[] => (canRefuse(work) ? [conforms, fails] : [done]);

/** Returns the outcomes offered on a task of this work; the approving one carries the decision where the task decides. */
export function outcomesOf(work: Work, at: Position): Outcome[] {
  if (at.grouped) return inGroup(work);
  if (at.decided) return [work === "deliver" ? delivered : done];
  const usual = (offered[work] ?? [done]).filter((outcome) => at.returnable || outcome.id !== "return");
  const all = at.judges && !canRefuse(work) ? [...usual, refuses] : usual;
  return at.decides
    ? all.map((outcome, index) => (index === 0 ? { ...outcome, decides: "approved" } : outcome))
    : all;
}

/** Returns the outcomes of an opinion: it advises and never decides, so each of them goes on. */
export const opinionOutcomes = (silenceAllowed: boolean): Outcome[] =>
  silenceAllowed ? [positive, conditional, negative, unanswered] : [positive, conditional, negative];

/** Returns the outcomes of weighing a negative opinion before anybody is asked to pay. */
export const weighingOutcomes = (): Outcome[] => [goOn, refuse];

/** Returns the outcomes of the signature under a refusal. */
export const refusalOutcomes = (): Outcome[] => [{ ...sign, tone: "negative", decides: "refused" }, sendBack];
