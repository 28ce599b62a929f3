import type { Lane } from "@/domain/workflow/definition";
import type { Step } from "@/domain/workflow/outline";
import type { Language } from "@/lib/text";
import type { IconName } from "@/ui/kit/icon";
import { Tag } from "@/ui/kit/tag";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { timeInWords } from "@/ui/national/terms";
import { StepOverdue, StepWays } from "@/ui/national/workflow-ways";

type Look = { word: keyof typeof procedureMessages.sq; icon: IconName };

/** Work needs no word, and a group already has one in its name. */
const kinds = {
  task: null,
  opinion: { word: "kindOpinion", icon: "message" },
  wait: { word: "kindWait", icon: "hourglass" },
  payment: { word: "kindPayment", icon: "counter" },
  timer: { word: "kindTimer", icon: "clock" },
  parallel: null,
  exclusive: { word: "kindExclusive", icon: "more" },
  inclusive: { word: "kindInclusive", icon: "more" },
} as const satisfies Record<Step["kind"], Look | null>;

type Props = { language: Language; laneName: (lane: Lane) => string };

/** What is particular about a step, each in a word. */
function StepMarks({ language, step }: { language: Language; step: Step }) {
  const t = translator(language, procedureMessages);
  return (
    <>
      {step.due ? (
        <Tag tone="neutral" icon="clock">
          {t("stepDue", { time: timeInWords(language, step.due) })}
        </Tag>
      ) : null}
      {step.stopsClock ? <Tag tone="wait">{t("stopsClock")}</Tag> : null}
      {step.issues ? (
        <Tag tone="info" icon="document">
          {t("issues")}
        </Tag>
      ) : null}
      {step.external ? (
        <Tag tone="special" icon="link">
          {t("external")}
        </Tag>
      ) : null}
    </>
  );
}

function StepItem({ language, laneName, step }: Props & { step: Step }) {
  const t = translator(language, procedureMessages);
  const kind = kinds[step.kind];
  return (
    <li id={`hapi-${step.number}`} className="mt-2 rounded border border-border p-2 print:break-inside-avoid">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h4 className="font-semibold">
          <span className="o-code">{step.number}</span> {step.name[language]}
        </h4>
        {kind ? (
          <Tag tone="neutral" icon={kind.icon}>
            {t(kind.word)}
          </Tag>
        ) : null}
        <StepMarks language={language} step={step} />
      </div>
      {step.lane ? <p className="text-text-2">{laneName(step.lane)}</p> : null}
      {step.inside.length > 0 ? (
        <WorkflowSteps language={language} laneName={laneName} steps={step.inside} />
      ) : null}
      <StepWays language={language} ways={step.ways} />
      <StepOverdue language={language} overdue={step.overdue} />
      {step.fourEyes.length > 0 ? (
        <p className="text-text-2">
          {t("fourEyes", { count: step.fourEyes.length, steps: step.fourEyes.join(", ") })}
        </p>
      ) : null}
    </li>
  );
}

/** Steps by their numbers; what is done at the same time stands inside the step that opens it. */
export function WorkflowSteps({ language, laneName, steps }: Props & { steps: readonly Step[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <StepItem key={step.id} language={language} laneName={laneName} step={step} />
      ))}
    </ol>
  );
}
