import type { AnswerKind } from "@/domain/dossier/inputs";
import type { DossierRow } from "@/domain/dossier/reads";
import type { ConsultationRow } from "@/domain/dossier/reads-consultation";
import { type Calendar, type Clock, clockDue, dueOn } from "@/domain/dossier/rules-clock";
import type { StaffActor } from "@/domain/tenancy/rules";
import { civilDate } from "@/lib/dates";
import { conflict, invalid } from "@/lib/errors";
import type { Text } from "@/lib/text";

type Answer = "positive" | "negative" | "given";

/** The answers a question takes, as people read them. */
export const answerNames: Record<Answer, Text> = {
  positive: { sq: "Mendim pozitiv", en: "Positive opinion" },
  negative: { sq: "Mendim negativ", en: "Negative opinion" },
  given: { sq: "U dha mendimi", en: "Opinion given" },
};

/** The answers a question of a kind takes. */
export const answersOf = (kind: AnswerKind): Answer[] =>
  kind === "free" ? ["given"] : ["positive", "negative"];

/** A choice of time: so many working days, and the day they end on (civil date). */
export type AskingDay = { days: number; dueOn: string };

const mostDays = 30;

/** The times an opinion may take: it must be there before the last lawful day of the case itself. */
export function askingDays(clock: Clock, calendar: Calendar, now: Date): AskingDay[] {
  const last = clockDue(clock, calendar, now).dueOn;
  const today = civilDate(now);
  const all = Array.from({ length: mostDays }, (_, nth) => ({
    days: nth + 1,
    dueOn: dueOn(today, { value: nth + 1, unit: "working" }, calendar),
  }));
  return all.filter((each) => each.dueOn < last);
}

/** The answer that was chosen. Throws invalid when the question takes another, or words are missing. */
export function requireAnswer(kind: AnswerKind, outcome: string, words: string): Answer {
  const chosen = answersOf(kind).find((each) => each === outcome);
  if (!chosen) {
    throw invalid({
      sq: "Kjo pyetje nuk e pranon këtë përgjigje.",
      en: "This question does not take that answer.",
    });
  }
  if (chosen !== "positive" && words.trim().length < 3) {
    throw invalid({ sq: "Shkruani mendimin.", en: "Write the opinion." });
  }
  return chosen;
}

/** Throws conflict once the time of the question is over. */
export function requireInTime({ dueAt }: Pick<ConsultationRow, "dueAt">, now: Date): void {
  if (dueAt > now) return;
  throw conflict({ sq: "Afati ka kaluar.", en: "The time is over." });
}

/** Throws conflict when the dossier does not wait for the answer any more, or its time is over. */
export function requireAwaited(
  { dossier, asked }: { dossier: DossierRow; asked: Pick<ConsultationRow, "id" | "dueAt"> },
  now: Date,
): void {
  requireInTime(asked, now);
  if (!dossier.consultations.some(({ id }) => id === asked.id)) {
    throw conflict({ sq: "Ky mendim nuk pritet më.", en: "This opinion is no longer awaited." });
  }
}

const isOf = (actor: StaffActor, { officeId }: Pick<ConsultationRow, "officeId">) =>
  actor.posts.some((post) => post.officeId === officeId);

/** What somebody who was only asked may see of the opinions: their office's own, and those meant for all. */
export function opinionsFor<Row extends Pick<ConsultationRow, "officeId" | "visible">>(
  actor: StaffActor,
  rows: readonly Row[],
): Row[] {
  return rows.filter((row) => row.visible || isOf(actor, row));
}
