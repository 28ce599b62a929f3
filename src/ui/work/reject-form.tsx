import type { FormEvent } from "react";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { TextInput } from "@/ui/kit/text-input";
import { caseMessages } from "@/ui/messages/case";
import { translator } from "@/ui/messages/translator";
import { reasonTemplates } from "@/ui/work/reason-templates";

type Props = { language: Language; formId: string; note: string | null; onReject: (note: string) => void };

/** Why a document is not accepted: chosen from plain sentences or written. */
export function RejectForm({ language, formId, note, onReject }: Props) {
  const t = translator(language, caseMessages);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onReject(formText(new FormData(event.currentTarget), "note"));
  };
  return (
    <form id={formId} onSubmit={submit}>
      <datalist id="reject-templates">
        {reasonTemplates.map((template) => (
          <option key={template} value={template}>
            {template}
          </option>
        ))}
      </datalist>
      <TextInput
        id="reject-note"
        language={language}
        label={t("whyRejected")}
        hint={t("whyRejectedHint")}
        name="note"
        list="reject-templates"
        lang="sq"
        required
        minLength={3}
        maxLength={500}
        defaultValue={note ?? ""}
      />
    </form>
  );
}
