import { openDraft } from "@/app/[municipality]/(citizen)/_parts/apply/own-draft";
import { checkPage, firstOpen, type JourneyStep, titleOf, visitable } from "@/domain/intake/rules-journey";
import { civilDate, formatDate, formatDateTime } from "@/lib/dates";
import { CitizenPage } from "@/ui/citizen/citizen-page";
import { localPath } from "@/ui/citizen/local-path";
import { StatusTag } from "@/ui/dossier/status-tag";
import { BackLink } from "@/ui/kit/breadcrumb";
import { ButtonLink } from "@/ui/kit/button";
import { TaskList } from "@/ui/kit/task-list";
import { intakeMessages } from "@/ui/messages/intake";
import { translator } from "@/ui/messages/translator";

const groups = [
  ["groupApplicant", (step: JourneyStep) => step.kind === "question" && step.about === "applicant"],
  ["groupRequest", (step: JourneyStep) => step.kind === "question" && step.about === "request"],
  ["groupDocuments", (step: JourneyStep) => step.kind === "document"],
  ["groupSending", (step: JourneyStep) => step.kind === "check"],
] as const;

/** All parts of an application with their state, until when it is kept, and the way on. */
export async function HubScreen({ id }: { id: string }) {
  const { language, frame, draft, steps, to } = await openDraft(id);
  const t = translator(language, intakeMessages);
  const open = firstOpen(steps);
  const parts = steps.filter((step) => step.id !== checkPage);
  const status = (step: JourneyStep) => {
    if (step.done) return "task-completed" as const;
    if (!visitable(steps, step.id)) return "task-cannot-start" as const;
    return draft.done.includes(step.id) ? ("task-problem" as const) : ("task-not-started" as const);
  };
  return (
    <CitizenPage
      {...frame}
      title={`${t("taskListTitle")}: ${draft.procedure.facts.title[language]}`}
      before={<BackLink language={language} href={localPath(language, "/une")} />}
    >
      <p className="o-small">{t("taskListTitle")}</p>
      <h1>{draft.procedure.facts.title[language]}</h1>
      <p>{t("tasksDone", { done: parts.filter((step) => step.done).length, total: String(parts.length) })}</p>
      {groups.map(([word, belongs]) => {
        const tasks = steps.filter(belongs).map((step) => ({
          key: step.id,
          name: titleOf(step)[language],
          href: visitable(steps, step.id) ? to(step.id) : undefined,
          status: <StatusTag language={language} name={status(step)} />,
        }));
        return tasks.length > 0 ? (
          <section key={word} aria-label={t(word)}>
            <h2>{t(word)}</h2>
            <TaskList tasks={tasks} />
          </section>
        ) : null;
      })}
      <p>
        {t("savedAt", { time: formatDateTime(draft.savedAt, language, "long") })}{" "}
        {t("draftExpires", { date: formatDate(civilDate(draft.expiresAt), language, "long") })}
      </p>
      <p className="o-actions">
        <ButtonLink href={to(open)}>{t("goOn")}</ButtonLink>
        <ButtonLink variant="quiet" href={to("fshi")}>
          {t("discard")}
        </ButtonLink>
      </p>
    </CitizenPage>
  );
}
