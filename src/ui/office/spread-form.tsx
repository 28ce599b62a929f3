"use client";

import { useState } from "react";
import { type Spread, spreadEvenly } from "@/domain/routing/rules-spread";
import { formatDate } from "@/lib/dates";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { DeadlineBadge } from "@/ui/dossier/deadline-badge";
import { Choice } from "@/ui/kit/choice";
import { Icon } from "@/ui/kit/icon";
import { ReasonInput } from "@/ui/kit/reason-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { absenceMessages } from "@/ui/messages/absence";
import { translator } from "@/ui/messages/translator";

type Given = { taskId: string; to: string }[];
type Props = {
  language: Language;
  formId: string;
  spread: Spread;
  /** The day after the person's absence, from which untouched steps may go back; null without one. */
  returnsOn: string | null;
  onCount: (count: number) => void;
  onSpread: (given: Given, reasons: string, returns: boolean) => void;
};

const givenOf = ({ rows, takers }: Spread, kept: ReadonlySet<string>): Given =>
  [
    ...spreadEvenly(
      rows.filter((row) => !kept.has(row.taskId)),
      takers,
    ),
  ].flatMap(([taskId, to]) => (to === null ? [] : [{ taskId, to }]));

/** What each colleague has before and after. */
function Loads({ language, spread, given }: Pick<Props, "language" | "spread"> & { given: Given }) {
  const t = translator(language, absenceMessages);
  return (
    <>
      <h3 className="mt-3">{t("loads")}</h3>
      <ul className="mb-3 flex flex-wrap gap-x-4 tabular-nums">
        {spread.takers.map(({ id, name, open }) => {
          const after = open + given.filter(({ to }) => to === id).length;
          return <li key={id}>{t("after", { name, before: `${open}`, after: `${after}` })}</li>;
        })}
      </ul>
    </>
  );
}

/** Every open step of somebody and the colleague it would go to; unticked ones stay, and the others are shared out anew. */
export function SpreadForm({ language, formId, spread, returnsOn, onCount, onSpread }: Props) {
  const t = translator(language, absenceMessages);
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const given = givenOf(spread, kept);
  const nameOf = (taskId: string) => {
    const to = given.find((each) => each.taskId === taskId)?.to;
    return spread.takers.find(({ id }) => id === to)?.name;
  };
  const toggle = (taskId: string) => {
    const next = new Set(kept);
    if (!next.delete(taskId)) next.add(taskId);
    keep(next);
    onCount(givenOf(spread, next).length);
  };
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    onSpread(given, formText(form, "reasons"), form.has("returns"));
  };
  if (spread.rows.length === 0) return <p>{t("spreadNone")}</p>;
  return (
    <form id={formId} {...checked(submit)}>
      <p className="mb-2">{t("spreadEffect")}</p>
      {spread.more ? <p className="mb-2 font-semibold text-warn">{t("spreadMore")}</p> : null}
      <ul className="max-h-60 overflow-y-auto rounded border border-border">
        {spread.rows.map((row) => (
          <li key={row.taskId} className="border-b border-border text-table last:border-b-0">
            <label
              className={`flex flex-wrap items-center gap-x-3 gap-y-0.5 px-2 py-1.5 ${kept.has(row.taskId) ? "text-text-2" : ""}`}
            >
              <input
                type="checkbox"
                className="size-5"
                checked={row.takers.length > 0 && !kept.has(row.taskId)}
                disabled={row.takers.length === 0}
                onChange={() => toggle(row.taskId)}
                aria-label={t("include", { register: row.register })}
              />
              <span className="min-w-0 flex-1 basis-56">
                <span className="font-mono text-caption font-semibold">{row.register}</span>{" "}
                {row.service[language]} · {row.applicant}
                <span className="block text-caption text-text-2">{row.step[language]}</span>
              </span>
              <DeadlineBadge
                language={language}
                dueOn={row.dueOn}
                daysLeft={row.daysLeft}
                overdueDays={row.overdueDays}
                short
              />
              <span className="flex basis-full items-center gap-2 pl-8 font-semibold">
                {row.takers.length === 0 ? (
                  <span className="text-warn">{t("spreadNobody")}</span>
                ) : kept.has(row.taskId) ? (
                  "–"
                ) : (
                  <>
                    <Icon name="arrow" /> {nameOf(row.taskId)}
                  </>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Loads language={language} spread={spread} given={given} />
      <ReasonInput id="spread-reasons" language={language} error={errorOf("spread-reasons")} />
      {returnsOn ? (
        <Choice
          type="checkbox"
          id="spread-returns"
          name="returns"
          defaultChecked
          hint={t("returnsHint", { date: formatDate(returnsOn, language, "long") })}
        >
          {t("returns")}
        </Choice>
      ) : null}
    </form>
  );
}
