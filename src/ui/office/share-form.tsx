"use client";

import type { InboxRow } from "@/domain/routing/rules-inbox";
import type { TeamMember } from "@/domain/routing/rules-team";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { ReasonInput } from "@/ui/kit/reason-input";
import { SelectInput } from "@/ui/kit/select-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { caseMessages } from "@/ui/messages/case";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";

type Props = {
  language: Language;
  formId: string;
  rows: readonly InboxRow[];
  takers: readonly TeamMember[];
  onShare: (to: string, reasons: string) => void;
};

/** Every chosen task before it changes hands, who gets them, and why. */
export function ShareForm({ language, formId, rows, takers, onShare }: Props) {
  const [t, c] = [translator(language, staffMessages), translator(language, caseMessages)];
  const { checked, errorOf } = useFormChecks(language);
  const submit = (form: FormData) => {
    onShare(formText(form, "to"), formText(form, "reasons"));
  };
  return (
    <form id={formId} {...checked(submit)}>
      <p className="mb-2">{t("shareEffect")}</p>
      <ul className="mb-3 max-h-48 overflow-y-auto rounded border border-border">
        {rows.map((row) => (
          <li key={row.taskId} className="border-b border-border px-2 py-1 text-table">
            <span className="font-mono text-caption">{row.register}</span> {row.service[language]} ·{" "}
            {row.assignee ?? t("nobodyYet")}
          </li>
        ))}
      </ul>
      {takers.length === 0 ? <p className="font-semibold text-warn">{t("shareNobody")}</p> : null}
      <SelectInput
        id="share-to"
        error={errorOf("share-to")}
        language={language}
        label={c("giveTo")}
        name="to"
        required
        options={takers.flatMap(({ staffId, name, open }) =>
          staffId && name ? [{ value: staffId, text: `${name} (${t("openTasks", { count: open })})` }] : [],
        )}
      />
      <ReasonInput id="share-reasons" language={language} error={errorOf("share-reasons")} />
    </form>
  );
}
