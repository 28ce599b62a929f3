import type { Procedure, RequiredDocument } from "@/domain/catalogue/inputs";
import type { Question } from "@/lib/form";
import { readAnswers } from "@/lib/form-answers";
import type { AnswerContext, Answers } from "@/lib/form-answers-value";
import type { Text } from "@/lib/text";

/** One page of an online application. */
export type JourneyStep =
  | { id: "identity" | "subject" | "contact" | "check"; kind: "fixed"; done: boolean }
  | { id: string; kind: "question"; question: Question; done: boolean }
  | { id: string; kind: "document"; document: RequiredDocument; done: boolean };

/** What the way through an application depends on. */
export type JourneyFacts = {
  isGuest: boolean;
  done: readonly string[];
  raw: Record<string, unknown>;
  answers: AnswerContext;
};

/** Documents the applicant must hand in; what a register of the administration holds is fetched, not asked. */
export function documentsAsked(procedure: Procedure): RequiredDocument[] {
  return procedure.documents.filter((document) => document.heldBy === null);
}

/** A question all of whose fields are hidden by other answers is not asked. */
function isAsked(
  question: Question,
  raw: Record<string, unknown>,
  answers: AnswerContext,
  known: Answers,
): boolean {
  const own = Object.fromEntries(question.fields.map((field) => [field.key, raw[field.key]]));
  const reading = readAnswers(question, own, { ...answers, answers: known });
  return (
    Object.keys(reading.answers).length > 0 ||
    reading.problems.length > 0 ||
    question.fields.some((field) => field.optional && !field.showWhen)
  );
}

/**
 * The pages of an application in order, each with whether it is dealt with. Pure: back, next, resume and "you cannot
 * skip" all come from this list.
 */
export function journeyOf(
  procedure: Procedure,
  { isGuest, done, raw, answers }: JourneyFacts,
): JourneyStep[] {
  const fixed = (id: "identity" | "subject" | "contact"): JourneyStep => ({
    id,
    kind: "fixed",
    done: done.includes(id),
  });
  const known = readAnswers(procedure.form, raw, answers).answers;
  const questions = procedure.form.questions
    .filter((question) => isAsked(question, raw, answers, known))
    .map(
      (question): JourneyStep => ({
        id: question.id,
        kind: "question",
        question,
        done: done.includes(question.id),
      }),
    );
  const documents = documentsAsked(procedure).map(
    (document): JourneyStep => ({
      id: `document-${document.key}`,
      kind: "document",
      document,
      done: done.includes(`document-${document.key}`),
    }),
  );
  const before = [
    ...(isGuest ? [fixed("identity")] : []),
    ...(procedure.audience === "citizen" ? [] : [fixed("subject")]),
    fixed("contact"),
  ];
  return [...before, ...questions, ...documents, { id: "check", kind: "fixed", done: false }];
}

/** The page after this one that still needs something; the check page when none does. */
export function nextOpen(steps: JourneyStep[], current: string): JourneyStep | null {
  const place = steps.findIndex((step) => step.id === current);
  const ahead = steps.slice(place + 1);
  return ahead.find((step) => !step.done) ?? steps.find((step) => !step.done) ?? null;
}

/** True when every page before it is dealt with, so that nobody skips what the rest depends on. */
export function mayVisit(steps: JourneyStep[], id: string): boolean {
  const place = steps.findIndex((step) => step.id === id);
  return place >= 0 && steps.slice(0, place).every((step) => step.done);
}

/** The page before this one, for the way back. */
export function previousStep(steps: JourneyStep[], id: string): JourneyStep | null {
  const place = steps.findIndex((step) => step.id === id);
  return place > 0 ? (steps[place - 1] ?? null) : null;
}

/** What the heading of a fixed page says. */
export const fixedTitles: Record<"identity" | "subject" | "contact" | "check", Text> = {
  identity: { sq: "Kush jeni?", en: "Who are you?" },
  subject: { sq: "Për kë aplikoni?", en: "Who are you applying for?" },
  contact: { sq: "Si t’ju njoftojmë?", en: "How should we tell you?" },
  check: { sq: "Kontrolloni përgjigjet", en: "Check your answers" },
};
