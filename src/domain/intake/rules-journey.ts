import type { Procedure, RequiredDocument } from "@/domain/catalogue/inputs";
import type { DraftApplicant } from "@/domain/intake/inputs";
import { applicantQuestions } from "@/domain/intake/rules-applicant";
import {
  formWithout,
  knownAnswers,
  mandateDocument,
  mandatePage,
  needsMandate,
  type Subject,
  subjectPage,
} from "@/domain/intake/rules-business";
import type { Company } from "@/domain/intake/rules-mandate";
import type { Field, Question } from "@/lib/form";
import { readAnswers } from "@/lib/form-answers";
import { type AnswerContext, type Answers, own, type Problem } from "@/lib/form-answers-value";
import type { Text } from "@/lib/text";

/** A page that asks a question: about the applicant, or of the procedure's form. */
export type QuestionStep = {
  id: string;
  kind: "question";
  about: "applicant" | "request";
  question: Question;
  raw: Record<string, unknown>;
  answers: Answers;
  problems: Problem[];
  done: boolean;
};
export type DocumentStep = {
  id: string;
  kind: "document";
  document: RequiredDocument;
  /** False for the paper without which nobody knows that one may apply. */
  mayComeLater: boolean;
  done: boolean;
};
/** One page of an online application. */
export type JourneyStep = QuestionStep | DocumentStep | { id: string; kind: "check"; done: boolean };

/** What the way through an application depends on. */
export type JourneyFacts = {
  isGuest: boolean;
  /** The businesses the applicant acted for before, and for whom this application is. */
  companies: readonly Company[];
  subject: Subject;
  /** Pages that were sent, documents included. */
  done: readonly string[];
  applicant: DraftApplicant;
  raw: Record<string, unknown>;
  /** Keys of documents that have a file, and of those that are brought later. */
  files: readonly string[];
  later: readonly string[];
  answers: AnswerContext;
};

export const checkPage = "kontrollo";
const checkTitle: Text = { sq: "Kontrolloni përgjigjet", en: "Check your answers" };

/** The page of a document, named as in the address. */
export const documentPage = (key: string): string => `dokument-${key}`;

/** Documents the applicant must hand in; what a register of the administration holds is fetched, not asked. */
export function documentsAsked(procedure: Procedure): RequiredDocument[] {
  return procedure.documents.filter((document) => document.heldBy === null);
}

const demanded = (field: Field): Field =>
  field.kind === "group"
    ? { ...field, optional: false, min: Math.max(1, field.min) }
    : { ...field, optional: false };

/** True when some field of the question is shown before anything on it is answered. */
function isShown(question: Question, around: AnswerContext): boolean {
  const strict = { ...question, fields: question.fields.map(demanded) };
  return readAnswers(strict, {}, around).problems.length > 0;
}

/**
 * The question without the fields that answers on other pages rule out; null when none is left. Fields that depend on
 * an answer of the same page stay: the page says on which.
 */
function askedNow(question: Question, around: AnswerContext): Question | null {
  const siblings = question.fields.map(({ key }) => key);
  const fields: Field[] = [];
  for (const field of question.fields) {
    const source = field.showWhen?.field;
    const stays =
      source !== undefined && siblings.includes(source)
        ? fields.some(({ key }) => key === source)
        : isShown({ ...question, fields: [field] }, around);
    if (stays) fields.push(field);
  }
  return fields.length > 0 ? { ...question, fields } : null;
}

/** The part of what was typed that belongs to one question. */
export function typedFor(question: Question, raw: Record<string, unknown>): Record<string, unknown> {
  const given = question.fields.filter(({ key }) => own(raw, key) !== undefined);
  return Object.fromEntries(given.map(({ key }) => [key, raw[key]]));
}

/**
 * What was typed before with one page sent anew. What the page asks is replaced as a whole, because a box that is no
 * longer ticked is not sent at all; everything else stays as it was.
 */
export function withPage(
  before: Record<string, unknown>,
  question: Question,
  sent: Record<string, unknown>,
): Record<string, unknown> {
  const asked = question.fields.map(({ key }) => key);
  const others = Object.entries(before).filter(([key]) => !asked.includes(key));
  return { ...Object.fromEntries(others), ...typedFor(question, sent) };
}

function questionSteps(
  about: QuestionStep["about"],
  questions: Question[],
  raw: Record<string, unknown>,
  { done, answers }: JourneyFacts,
  known: Answers = {},
): QuestionStep[] {
  const keys = new Set(questions.flatMap(({ fields }) => fields.map(({ key }) => key)));
  const ours = Object.fromEntries(Object.entries(raw).filter(([key]) => keys.has(key)));
  const outer = { ...answers, answers: known };
  const around = { ...answers, answers: { ...known, ...readAnswers({ questions }, ours, outer).answers } };
  return questions
    .flatMap((question) => askedNow(question, around) ?? [])
    .map((question) => {
      const typed = typedFor(question, raw);
      const reading = readAnswers(question, typed, around);
      const { id } = question;
      return {
        id,
        kind: "question",
        about,
        question,
        raw: typed,
        ...reading,
        done: done.includes(id) && reading.problems.length === 0,
      };
    });
}

function documentStep(document: RequiredDocument, { done, files, later }: JourneyFacts): DocumentStep {
  const id = documentPage(document.key);
  const settled = files.includes(document.key) || later.includes(document.key) || document.conditional;
  return { id, kind: "document", document, mayComeLater: true, done: done.includes(id) && settled };
}

/** The name an office checked stands before the one that was typed. */
function withCheckedName(step: QuestionStep, subject: Subject): QuestionStep {
  const isNamed = step.id === subjectPage && own(step.answers, "businessName") !== undefined;
  if (!isNamed || subject.kind !== "business") return step;
  return { ...step, answers: { ...step.answers, businessName: subject.name } };
}

/** The page about the mandate, with the one for its paper where there is one; none while a mandate is in force. */
function withMandate(step: QuestionStep, facts: JourneyFacts): (QuestionStep | DocumentStep)[] {
  if (step.id !== mandatePage) return [withCheckedName(step, facts.subject)];
  if (!needsMandate(facts.subject, facts.isGuest)) return [];
  if (step.answers.mandateBasis === "register") return [step];
  const paper = documentStep(mandateDocument, { ...facts, later: [] });
  return [step, { ...paper, mayComeLater: false }];
}

/**
 * The pages of an application in order, each with whether it is dealt with. Pure: back, next, resume and "you cannot
 * skip" all come from this list. A page counts as dealt with only while nothing on it is wrong.
 */
export function journeyOf(procedure: Procedure, facts: JourneyFacts): JourneyStep[] {
  const { applicant, raw } = facts;
  const known = knownAnswers(procedure.form, facts.subject);
  const { questions: asked } = formWithout(procedure.form, known);
  const about = questionSteps("applicant", applicantQuestions(procedure.audience, facts), applicant, facts);
  return [
    ...about.flatMap((step) => withMandate(step, facts)),
    ...questionSteps("request", asked, raw, facts, known),
    ...documentsAsked(procedure).map((document) => documentStep(document, facts)),
    { id: checkPage, kind: "check", done: false },
  ];
}

/** The first page that still needs something; the check page when none does. */
export function firstOpen(steps: readonly JourneyStep[]): string {
  return steps.find((step) => !step.done)?.id ?? checkPage;
}

/** The page with this name when every page before it is dealt with, so that nobody skips what the rest depends on. */
export function visitable(steps: readonly JourneyStep[], id: string): JourneyStep | null {
  const place = steps.findIndex((step) => step.id === id);
  return steps.slice(0, Math.max(0, place)).every((step) => step.done) ? (steps[place] ?? null) : null;
}

/** The page before this one, for the way back; null on the first. */
export function previousStep(steps: readonly JourneyStep[], id: string): string | null {
  const place = steps.findIndex((step) => step.id === id);
  return steps[place - 1]?.id ?? null;
}

/** What the heading of a page says. */
export function titleOf(step: JourneyStep): Text {
  if (step.kind === "question") return step.question.title;
  return step.kind === "document" ? step.document.name : checkTitle;
}
