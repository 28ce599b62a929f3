import type { Language } from "@/lib/text";
import { type Stage, statusLooks } from "@/ui/dossier/status-look";
import { Icon, type IconName } from "@/ui/kit/icon";
import { dossierMessages } from "@/ui/messages/dossier";
import { translator } from "@/ui/messages/translator";

const stops = ["draft", "sent", "registered", "in-review", "decided", "closed"] as const;

/** While the applicant has to complete something, that takes the place of the review. */
const stopOf = (stage: Stage) => (stage === "in-completion" ? "in-review" : stage);

type Props = {
  language: Language;
  stage: Stage;
  /** Days of past stages, ready to print, such as `2 mars 2026`. */
  dates?: Partial<Record<Stage, string>>;
};

const marks: Record<"done" | "now" | "you" | "next", IconName> = {
  done: "tick",
  now: "dot",
  you: "pause",
  next: "dot",
};

/** The way of an application in six stops; reads as a list without style sheet. */
export function StageLine({ language, stage, dates = {} }: Props) {
  const t = translator(language, dossierMessages);
  const at = stops.indexOf(stopOf(stage));
  return (
    <ol className="o-stage" aria-label={t("stageLine")}>
      {stops.map((stop, index) => {
        const shown = index === at ? stage : stop;
        const isLast = stage === "closed";
        const state = index < at || (index === at && isLast) ? "done" : index === at ? "now" : "next";
        const waits = state === "now" && stage === "in-completion";
        const date = dates[shown];
        return (
          <li
            key={stop}
            className={`o-stage__stop o-stage__stop--${state}${waits ? " o-stage__stop--you" : ""}`}
            aria-current={state === "now" ? "step" : undefined}
          >
            <span className="o-stage__mark">
              {state === "next" ? null : <Icon name={marks[waits ? "you" : state]} />}
            </span>
            <span>
              <span className="o-stage__name">
                {t(statusLooks[shown].word)}
                <span className="o-hidden">
                  {" "}
                  – {t(state === "done" ? "stageDone" : state === "now" ? "stageNow" : "stageNext")}
                </span>
              </span>
              {date ? <span className="o-stage__date">{date}</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
