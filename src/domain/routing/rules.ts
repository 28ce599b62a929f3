import type { TaskRow } from "@/domain/dossier/reads";
import type { CompleteTask, WorkRecord } from "@/domain/routing/inputs";
import type { Colleague } from "@/domain/tenancy/reads";
import type { StaffActor } from "@/domain/tenancy/rules";
import { leadsOffice } from "@/domain/tenancy/rules-actor";
import type { Outcome } from "@/domain/workflow/definition";
import { invalid } from "@/lib/errors";

/** True when the person may remind, take back and send what was asked from the step: its holder, or who leads its office. */
export function mayDirect(actor: StaffActor, task: TaskRow): boolean {
  return task.open && (task.assigneeId === actor.staffId || leadsOffice(actor, task.officeId));
}

/** The colleague as the one who would do this step and nothing else, to ask whether they may. */
export function asTaker(
  { municipalityId }: Pick<StaffActor, "municipalityId">,
  { id, fullName }: Colleague,
  { officeId, role }: Pick<TaskRow, "officeId" | "role">,
): StaffActor {
  const posts = [{ officeId, officeCode: "", role }];
  return { kind: "staff", municipalityId, staffId: id, name: fullName, posts };
}

/** The chosen outcome. Throws when the step does not offer it, or offers it only through a request for completion. */
export function requireOutcome(outcomes: Outcome[], id: string): Outcome {
  const outcome = outcomes.find((each) => each.id === id);
  if (!outcome || outcome.id === "incomplete") {
    throw invalid({
      sq: "Ky përfundim nuk ofrohet në këtë hap.",
      en: "This step does not offer that outcome.",
    });
  }
  return outcome;
}

const factsOf = (record: WorkRecord | TaskRow["record"]) =>
  JSON.stringify(Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

/** True when this person has completed the step already, with this outcome, these reasons and this record of the work. */
export function isDoneSo(
  { staffId }: Pick<StaffActor, "staffId">,
  task: Pick<TaskRow, "open" | "closedBy" | "outcome" | "reasons" | "record">,
  { outcome, reasons, record }: Pick<CompleteTask, "outcome" | "reasons" | "record">,
): boolean {
  return (
    !task.open &&
    task.closedBy === staffId &&
    task.outcome === outcome &&
    task.reasons === reasons &&
    factsOf(task.record) === factsOf(record)
  );
}

/** Throws when the outcome must be reasoned and is not (reasons of an act: law 44/2015, articles 98 and following). */
export function requireReasons(outcome: Outcome, reasons: string | null): void {
  if (outcome.reasons === "required" && (reasons ?? "").trim().length < 10) {
    throw invalid({
      sq: "Shkruani arsyet, të paktën një fjali.",
      en: "Write the reasons, at least one sentence.",
    });
  }
}
