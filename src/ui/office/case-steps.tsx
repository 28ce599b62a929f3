import type { CaseFile } from "@/domain/routing/rules-case";
import type { CaseStep } from "@/domain/routing/rules-steps";
import { civilDate, formatDate } from "@/lib/dates";
import type { Language } from "@/lib/text";
import { Icon, type IconName } from "@/ui/kit/icon";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";

const marks = { done: "tick", current: "dot", coming: "ring" } as const satisfies Record<
  CaseStep["status"],
  IconName
>;
const words = { done: "stepDone", current: "stepCurrent", coming: "stepComing" } as const;
const looks = { done: "text-ok", current: "text-brand", coming: "text-text-2" };

type Props = { language: Language; file: Pick<CaseFile, "steps" | "offices" | "people"> };

/** The way of the dossier: each step with its state, its office and whoever did it. */
export function CaseSteps({ language, file }: Props) {
  const t = translator(language, caseMessages);
  const day = (at: string | null) => (at ? formatDate(civilDate(new Date(at)), language, "table") : null);
  return (
    <ol aria-label={t("steps")}>
      {file.steps.map((step, index) => {
        const office = step.officeId ? file.offices[step.officeId]?.[language] : null;
        const person = step.personId
          ? file.people[step.personId]
          : step.status === "current"
            ? t("nobodyYet")
            : null;
        const when =
          step.status === "current" && step.dueAt
            ? t("untilDay", { date: day(step.dueAt) ?? "" })
            : day(step.doneAt);
        return (
          <li
            key={`${step.node}-${step.taskId ?? index}`}
            aria-current={step.status === "current" ? "step" : undefined}
            className={`flex gap-2 rounded px-2 py-1.5 ${step.status === "current" ? "bg-info-bg" : ""}`}
          >
            <span className={looks[step.status]}>
              <Icon name={marks[step.status]} label={t(words[step.status])} />
            </span>
            <div className="min-w-0">
              <p
                className={
                  step.status === "coming" ? "text-text-2" : step.status === "current" ? "font-semibold" : ""
                }
              >
                {step.name[language]}
              </p>
              {step.outcome ? <p className="text-caption">{step.outcome[language]}</p> : null}
              {step.status === "coming" ? null : (
                <p className="text-caption text-text-2">
                  {[office, person, when].filter(Boolean).join(" · ")}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
