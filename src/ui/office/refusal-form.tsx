"use client";

import { useId } from "react";
import { formText } from "@/lib/form-text";
import type { Language } from "@/lib/text";
import { LongTextInput } from "@/ui/kit/long-text-input";
import { TextInput } from "@/ui/kit/text-input";
import { useFormChecks } from "@/ui/kit/use-form-checks";
import { ReasonList } from "@/ui/office/reason-list";

type Props = {
  language: Language;
  formId: string;
  label: string;
  hint: string;
  /** One sentence, chosen from plain ones or written; otherwise as many words as it takes. */
  short?: boolean;
  /** What was said before. */
  said?: string | null;
  onRefuse: (reason: string) => void;
};

/** Why something an applicant handed in is not accepted, in words they can act on. */
export function RefusalForm({ language, formId, label, hint, short, said, onRefuse }: Props) {
  const id = useId();
  const { checked, errorOf } = useFormChecks(language);
  const field = {
    ...{ id: `${id}-reason`, language, label, hint, name: "reason", lang: "sq", required: true },
    error: errorOf(`${id}-reason`),
    ...{ minLength: 3, maxLength: 500, defaultValue: said ?? "" },
  };
  return (
    <form id={formId} {...checked((form) => onRefuse(formText(form, "reason")))}>
      {short ? (
        <>
          <ReasonList id={`${id}-list`} />
          <TextInput {...field} list={`${id}-list`} />
        </>
      ) : (
        <LongTextInput {...field} rows={3} />
      )}
    </form>
  );
}
