import type { Outcome } from "@/domain/workflow/definition";
import type { Overdue, Target, Way } from "@/domain/workflow/outline";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { Tag } from "@/ui/kit/tag";
import type { Tone } from "@/ui/kit/tokens";
import { procedureMessages } from "@/ui/messages/procedures";
import { translator } from "@/ui/messages/translator";
import { timeInWords } from "@/ui/national/terms";
import { byTarget } from "@/ui/national/ways-by-target";

const tones = { positive: "ok", negative: "bad", neutral: "neutral" } as const satisfies Record<
  Outcome["tone"],
  Tone
>;
const decisions = { approved: "decidesApproved", refused: "decidesRefused" } as const;

function To({ language, to }: { language: Language; to: Target }) {
  const t = translator(language, procedureMessages);
  if (to.number === null) return t("toEnd", { name: to.name[language] });
  const words = to.joins
    ? t("toJoin", { number: to.number })
    : t("toStep", { number: to.number, name: to.name[language] });
  return <a href={`#hapi-${to.number}`}>{words}</a>;
}

function Arrow({ language, to }: { language: Language; to: Target }) {
  return (
    <span className="flex min-w-0 items-start gap-2">
      <Icon name="arrow" className="mt-0.5 text-text-2" />
      <span>
        <To language={language} to={to} />
      </span>
    </span>
  );
}

function On({ language, way }: { language: Language; way: Way }) {
  const t = translator(language, procedureMessages);
  const { outcome, condition } = way;
  if (condition) return t("when", { condition: condition[language] });
  if (!outcome) return t(way.otherwise ? "otherwise" : "next");
  const more = [
    ...(outcome.decides ? [t(decisions[outcome.decides])] : []),
    ...(outcome.reasons === "required" ? [t("withReasons")] : []),
  ];
  return (
    <>
      <Tag tone={tones[outcome.tone]}>{outcome.name[language]}</Tag>
      {more.length > 0 ? <span className="text-text-2"> ({more.join(", ")})</span> : null}
    </>
  );
}

/** How a step goes on: what was found or chosen, and where that leads. */
export function StepWays({ language, ways }: { language: Language; ways: readonly Way[] }) {
  return (
    <ul>
      {byTarget(ways).map(({ key, to, on }) => (
        <li key={key} className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
          {on.map((way) => (
            <span key={way.outcome?.id ?? key}>
              <On language={language} way={way} />
            </span>
          ))}
          <Arrow language={language} to={to} />
        </li>
      ))}
    </ul>
  );
}

/** What happens by itself when nobody acts. */
export function StepOverdue({ language, overdue }: { language: Language; overdue: readonly Overdue[] }) {
  const t = translator(language, procedureMessages);
  return overdue.map(({ after, action, to }) => {
    const time = timeInWords(language, after);
    const words = t(action === "leave" ? "leaves" : action, { time });
    return (
      <p key={action + time} className="mt-1 flex flex-wrap items-center gap-x-2 text-text-2">
        <span>{words}</span>
        {to ? <Arrow language={language} to={to} /> : null}
      </p>
    );
  });
}
