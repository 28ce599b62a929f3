import type { TaskRow } from "@/domain/dossier/reads";
import { refusalToWork, type Standing } from "@/domain/dossier/rules";
import type { AskingDay } from "@/domain/routing/rules-consultation";
import type { StaffActor } from "@/domain/tenancy/rules";
import type { Text } from "@/lib/text";

/** A step somebody wants to ask from: up to how many working days, or why it cannot ask. */
export type AskableStep = { taskId: string; days: number; refusal: Text | null };

/** What a form that asks from several steps offers; the times of the step with the most of them. */
export type Askings = {
  offices: { id: string; name: Text }[];
  days: AskingDay[];
  steps: AskableStep[];
};

const words = {
  mine: {
    sq: "Merreni përsipër hapin përpara se të kërkoni mendim.",
    en: "Take the step before you ask for an opinion.",
  },
  step: { sq: "Nga ky hap nuk kërkohen mendime.", en: "No opinions are asked from this step." },
  days: {
    sq: "Afati i praktikës është shumë afër për të kërkuar mendim.",
    en: "The deadline of the case is too near to ask for an opinion.",
  },
} satisfies Record<string, Text>;

/** Why this person may not ask for opinions from the step, or null when they may. */
export function refusalToAsk(actor: StaffActor, task: TaskRow, standing: Standing): Text | null {
  const refusal = refusalToWork(actor, task, standing);
  if (refusal) return refusal;
  if (task.assigneeId !== actor.staffId) return words.mine;
  return task.kind === "task" ? null : words.step;
}

/** The step as a form shows it: with the times it could give, none of which leaves no time to ask. */
export function askableStep(taskId: string, refusal: Text | null, days: readonly AskingDay[]): AskableStep {
  return { taskId, days: days.length, refusal: refusal ?? (days.length === 0 ? words.days : null) };
}
