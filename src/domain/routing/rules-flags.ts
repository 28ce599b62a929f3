import type { LoadedDossier } from "@/domain/dossier/reads";
import { graphOf } from "@/domain/workflow/graph";

/** What is particular about a dossier, beside its status; drawn as shapes in lists and as words on its page. */
export type DossierFlag =
  | "representative"
  | "counter"
  | "payment-pending"
  | "paused"
  | "opinion"
  | "inspection"
  | "overdue"
  | "silence"
  | "unverified";

type Known = Pick<
  LoadedDossier,
  "applicant" | "channel" | "clock" | "dueOn" | "marking" | "procedure" | "outcome" | "consultations"
>;

function waitingFlags({ marking, procedure, consultations }: Known): DossierFlag[] {
  const { places } = graphOf(procedure.workflow);
  const nodes = marking.tokens.map((token) => places.get(token.at)?.node);
  return [
    ...(nodes.some((node) => node?.kind === "payment") ? ["payment-pending" as const] : []),
    ...(consultations.length > 0 || nodes.some((node) => node?.kind === "opinion")
      ? ["opinion" as const]
      : []),
    ...(nodes.some((node) => node?.kind === "task" && node.work === "inspection")
      ? ["inspection" as const]
      : []),
  ];
}

/** The flags of a dossier on a day (civil date). */
export function flagsOf(dossier: Known, today: string): DossierFlag[] {
  const { applicant, channel, clock, dueOn, procedure, outcome } = dossier;
  const isPaused = clock.pauses.some((pause) => pause.to === null);
  return [
    ...(!isPaused && outcome === null && dueOn < today ? ["overdue" as const] : []),
    ...(procedure.facts.tacitApproval === "yes" && outcome === null ? ["silence" as const] : []),
    ...(isPaused ? ["paused" as const] : []),
    ...waitingFlags(dossier),
    ...(applicant.business ? ["representative" as const] : []),
    ...(channel === "counter" ? ["counter" as const] : []),
    ...(!applicant.verified ? ["unverified" as const] : []),
  ];
}
