import { Procedure } from "@/domain/catalogue/inputs";
import { sectionHeadings } from "@/domain/catalogue/rules-fiche";
import { missingSections } from "@/domain/publication/rules-completeness";
import { formProblems } from "@/domain/publication/rules-form";
import { deriveWorkflow } from "@/domain/publication/rules-workflow";
import { WorkflowDefinition } from "@/domain/workflow/definition";
import { soundnessIssues } from "@/domain/workflow/soundness";
import type { Text } from "@/lib/text";

function shapeProblems(candidate: unknown): Text[] {
  const issues = Procedure.safeParse(candidate).error?.issues ?? [];
  return issues.map(({ path }) => {
    const place = path.join(".") || "–";
    return {
      sq: `Të dhënat nuk janë të vlefshme te "${place}".`,
      en: `The facts are not valid at "${place}".`,
    };
  });
}

function ficheProblems(procedure: Procedure): Text[] {
  return missingSections(procedure).map((name) => ({
    sq: `Kartela informative nuk është e plotë te "${sectionHeadings[name].sq}".`,
    en: `The information fiche is not complete at "${sectionHeadings[name].en}".`,
  }));
}

function workflowProblems(workflow: unknown): Text[] {
  const parsed = WorkflowDefinition.safeParse(workflow);
  if (parsed.success) return soundnessIssues(parsed.data).map(({ message }) => message);
  return parsed.error.issues.map(({ path }) => ({
    sq: `Rrjedha nuk është e vlefshme te "${path.join(".")}".`,
    en: `The workflow is not valid at "${path.join(".")}".`,
  }));
}

function derivedProblems(procedure: Procedure): Text[] {
  try {
    return workflowProblems(deriveWorkflow(procedure));
  } catch {
    // An unknown role or work, or no step that can decide: there is no workflow to look at.
    return [
      {
        sq: "Nga hapat e procedurës nuk del një rrjedhë.",
        en: "The steps of the procedure make no workflow.",
      },
    ];
  }
}

/**
 * Returns why a version of a procedure may not be published, nothing when it may: its facts have their shape, its
 * fiche is complete, its form hangs together and its workflow (the one given, else that of its steps) is sound.
 */
export function publicationProblems(candidate: unknown, workflow?: unknown): Text[] {
  const parsed = Procedure.safeParse(candidate);
  if (!parsed.success) return shapeProblems(candidate);
  const procedure = parsed.data;
  return [
    ...ficheProblems(procedure),
    ...formProblems(procedure.form),
    ...(workflow === undefined ? derivedProblems(procedure) : workflowProblems(workflow)),
  ];
}
